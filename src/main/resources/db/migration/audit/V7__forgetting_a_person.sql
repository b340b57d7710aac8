-- When somebody came and left, what they looked at and what they tried in vain goes with the person, in place and at once. What was decided
-- stays, under a key that leads to nobody's name any more. Called by the owner's own functions, and by nobody else.
create function audit.forget(person uuid) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update audit.record r
     set member_id = null, about_member = null, changed = null, address = null, via = null, salt = null, erased_at = now()
   where r.member_id = $1 and r.kind <> 'DEED'
$$;
revoke execute on function audit.forget(uuid) from public;
