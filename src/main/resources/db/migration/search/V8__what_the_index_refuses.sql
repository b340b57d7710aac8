-- What the index will not take of an entry, and why. Until it takes it, or the entry changes and is tried once more, it is not found there.
alter table search.entry add column refusal text;
alter table search.entry add column refused_at timestamptz;
alter table search.entry add constraint entry_refused
  check ((refusal is null) = (refused_at is null) and length(refusal) <= 500);
create index entry_refused on search.entry (refused_at) where refusal is not null;

-- The order of the index, byte by byte, so that both can be walked through side by side.
create index entry_as_indexed on search.entry (kind collate "C", id collate "C");

create or replace function search.indexed(kind text, id text, revision bigint) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update search.entry e set pending = false, refusal = null, refused_at = null where e.kind = $1 and e.id = $2 and e.revision = $3
$$;
create function search.refused(kind text, id text, revision bigint, why text, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update search.entry e set pending = false, refusal = left($4, 500), refused_at = coalesce(e.refused_at, $5)
   where e.kind = $1 and e.id = $2 and e.revision = $3
$$;
-- For whoever looks after the index: keys and reasons, no words. What it is called is read under the policies.
create function search.refusals(at_most int) returns table (kind text, id text, why text, since timestamptz)
  language sql stable security definer set search_path = pg_catalog
as $$
  select e.kind, e.id, e.refusal, e.refused_at from search.entry e where e.refusal is not null and not e.removed
   order by e.refused_at desc, e.kind, e.id limit at_most
$$;
create function search.try_again() returns bigint
  language sql security definer set search_path = pg_catalog
as $$
  with tried as (update search.entry e set pending = true where e.refusal is not null and not e.pending returning 1) select count(*) from tried
$$;

drop function search.tally();
create function search.tally() returns table (indexed bigint, awaiting bigint)
  language sql stable security definer set search_path = pg_catalog
as $$
  select count(*) filter (where not pending and not removed and refusal is null), count(*) filter (where pending) from search.entry
$$;
drop function search.standing();
create function search.standing()
  returns table (kept bigint, awaiting bigint, oldest timestamptz, unmeant bigint, set_aside bigint, refused bigint)
  language sql stable security definer set search_path = pg_catalog
as $$
  select count(*) filter (where not removed), count(*) filter (where pending), min(changed_at) filter (where pending),
         count(*) filter (where not meant and not removed and mean_after is null), count(*) filter (where mean_after is not null and not removed),
         count(*) filter (where refusal is not null and not removed)
    from search.entry
$$;

-- Which revision of each entry the index should have: keys and numbers alone. `expected` is false of what was taken out and of what it refused.
create type search.known as (kind text, id text, revision bigint, waits boolean, expected boolean);
create function search.known_after(after_kind text, after_id text, at_most int) returns setof search.known
  language sql stable security definer set search_path = pg_catalog
as $$
  select e.kind, e.id, e.revision, e.pending, not e.removed and e.refusal is null from search.entry e
   where (e.kind collate "C", e.id collate "C") > (after_kind collate "C", after_id collate "C")
   order by e.kind collate "C", e.id collate "C" limit at_most
$$;
create function search.known_of(kinds text[], ids text[]) returns setof search.known
  language sql stable security definer set search_path = pg_catalog
as $$
  select e.kind, e.id, e.revision, e.pending, not e.removed and e.refusal is null
    from unnest(kinds, ids) as k(kind, id) join search.entry e on e.kind = k.kind and e.id = k.id
$$;
create function search.these(kinds text[], ids text[]) returns setof search.entry
  language sql stable security definer set search_path = pg_catalog
as $$ select e.* from unnest(kinds, ids) as k(kind, id) join search.entry e on e.kind = k.kind and e.id = k.id where not e.removed $$;
-- What the index holds of the time after a backup is newer to it than what the database says now: the entry goes on from there.
create function search.go_on_from(kind text, id text, revision bigint) returns void
  language sql security definer set search_path = pg_catalog
as $$ update search.entry e set revision = greatest(e.revision, $3), pending = true where e.kind = $1 and e.id = $2 $$;

-- How the index compared with the database when it was last looked at, entry by entry: numbers, and some keys.
create table search.drift (
  looked_at timestamptz not null,
  entries   bigint      not null,
  missing   bigint      not null,
  stale     bigint      not null,
  orphaned  bigint      not null,
  mended    boolean     not null,
  named     jsonb       not null,
  constraint drift_pk primary key (looked_at),
  constraint drift_named check (jsonb_typeof(named) = 'array')
);
grant select, insert, delete on search.drift to ${app};

do $$
declare f text;
begin
  foreach f in array array['indexed(text, text, bigint)', 'refused(text, text, bigint, text, timestamptz)', 'refusals(int)', 'try_again()', 'tally()', 'standing()',
    'known_after(text, text, int)', 'known_of(text[], text[])', 'these(text[], text[])', 'go_on_from(text, text, bigint)'] loop
    execute 'revoke execute on function search.' || f || ' from public';
    execute 'grant execute on function search.' || f || ' to ${app}';
  end loop;
end
$$;
