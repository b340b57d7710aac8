-- Of the whole texts that are kept so that nobody replays all commits, the job keeps the named ones, the last two, and the first of each 2,000 versions.
create policy owner_thins on drafting.snapshot for all to current_user using (true);
create function drafting.thin_snapshots(at_most integer) returns integer
  language sql volatile security definer set search_path = pg_catalog
as $$
  with thick as (
    select s.text_id, s.version
      from drafting.snapshot s
     where s.name is null
       and exists (select from drafting.snapshot o
                    where o.text_id = s.text_id and o.version < s.version and o.version / 2000 = s.version / 2000)
       and (select count(*) from drafting.snapshot n where n.text_id = s.text_id and n.version > s.version) >= 2
     limit at_most),
  gone as (
    delete from drafting.snapshot s using thick t where s.text_id = t.text_id and s.version = t.version returning 1)
  select count(*)::integer from gone
$$;
revoke execute on function drafting.thin_snapshots(integer) from public;
grant execute on function drafting.thin_snapshots(integer) to ${app};
