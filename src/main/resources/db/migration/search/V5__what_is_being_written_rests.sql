-- What was understood once and is written anew every few seconds, as a text is while people write in it, is understood again once it rests: to compute
-- it sooner kept a processor busy for what was out of date before it was done.
drop function search.unmeant(int, timestamptz);
create function search.unmeant(at_most int, at timestamptz, rested timestamptz) returns setof search.entry
  language sql stable security definer set search_path = pg_catalog
as $$
  select * from search.entry e
   where not e.meant and not e.removed and (e.mean_after is null or e.mean_after <= at)
     and (e.changed_at <= rested or not exists (select from search.meaning m where m.kind = e.kind and m.id = e.id))
   order by e.changed_at limit at_most
$$;
revoke execute on function search.unmeant(int, timestamptz, timestamptz) from public;
grant execute on function search.unmeant(int, timestamptz, timestamptz) to ${app};
