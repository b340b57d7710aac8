-- Three fields of an entry say the key of a person; for some days they said the name: whose deputy somebody is, in whose name something was done,
-- who held a mandate before. What is digested cannot be written anew, so an entry that names who is forgotten lets go of its personal part, as old
-- ones do: it keeps side, capacity, deed and digest, and the chain holds. Called by the owner's own functions, and by nobody else.
create function audit.forget_name(person text) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update audit.record r
     set member_id = null, about_member = null, changed = null, address = null, via = null, salt = null, erased_at = now()
   where exists (select from unnest(array['deputy-of', 'in-name-of', 'held-by']) as field(name)
                  where $1 in (r.changed -> field.name ->> 'before', r.changed -> field.name ->> 'after'))
$$;
revoke execute on function audit.forget_name(text) from public;
