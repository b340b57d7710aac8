-- How the projection stands, for whoever looks after it: numbers alone, nothing of what stands in it.
create function search.standing() returns table (kept bigint, awaiting bigint, oldest timestamptz, unmeant bigint, set_aside bigint)
  language sql stable security definer set search_path = pg_catalog
as $$
  select count(*) filter (where not removed), count(*) filter (where pending), min(changed_at) filter (where pending),
         count(*) filter (where not meant and not removed and mean_after is null), count(*) filter (where mean_after is not null and not removed)
    from search.entry
$$;
