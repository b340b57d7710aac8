-- What need not be kept for good is erased in place: who, about whom, what changed and from where, with the salt. The digests stay, and the
-- chain holds. The portal's role may erase what is old alone, however it asks: deeds after five years, the rest after thirty days.
create function audit.let_go(what text, before timestamptz, most int) returns bigint
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  erased bigint;
begin
  if before > now() - (case what when 'DEED' then interval '5 years' else interval '30 days' end) then
    raise exception 'entries of the kind % are kept longer than that', what;
  end if;
  update audit.record r
     set member_id = null, about_member = null, changed = null, address = null, via = null, salt = null, erased_at = now()
   where r.id in (select o.id from audit.record o
                   where o.kind = what and o.at < before and o.member_id is not null order by o.at limit most);
  get diagnostics erased = row_count;
  return erased;
end
$$;
revoke execute on function audit.let_go(text, timestamptz, int) from public;
grant execute on function audit.let_go(text, timestamptz, int) to ${app};
