-- An entry's `revision` grows with each change of what the index is to hold of it, its words or its meaning: of two nodes that write one entry the
-- one that knows less comes too late. What the index has already was numbered by `version`, so revisions go on from there.
alter table search.entry add column revision bigint not null default 1;
update search.entry set revision = greatest(version, 1);

-- An entry whose meaning could not be computed is set aside for a while, so that it does not hold up the others.
alter table search.entry add column mean_failures int not null default 0;
alter table search.entry add column mean_after timestamptz;
alter table search.entry add constraint entry_set_aside check ((mean_after is null) = (mean_failures = 0));

create or replace function search.put(kind text, id text, version bigint, title text, link text, language text, room_id uuid, body jsonb, at timestamptz)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if exists (select 1 from membership.room r where r.id = $7 and r.kind <> 'SHARED') then
    raise exception 'what belongs to a caucus is never handed in' using errcode = 'check_violation';
  end if;
  insert into search.entry as e (kind, id, version, title, link, language, room_id, body, words, changed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, search.words_of($4, $8), $9)
  on conflict on constraint entry_pk do update
     set version = excluded.version, title = excluded.title, link = excluded.link, language = excluded.language,
         room_id = excluded.room_id, body = excluded.body, words = excluded.words, removed = false, pending = true,
         meant = false, mean_failures = 0, mean_after = null, revision = e.revision + 1, changed_at = excluded.changed_at
   where e.version < excluded.version
      or e.version = excluded.version and not e.removed
         and (e.title, e.link, e.language, e.room_id, e.body)
             is distinct from (excluded.title, excluded.link, excluded.language, excluded.room_id, excluded.body);
  return found;
end
$$;

create or replace function search.take_out(kind text, id text, version bigint, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  update search.entry e
     set version = $3, removed = true, pending = true, title = '', words = '', revision = e.revision + 1, changed_at = $4,
         mean_failures = 0, mean_after = null, body = '{"passages": [], "facets": {}, "renderings": []}'
   where e.kind = $1 and e.id = $2 and e.version <= $3 and not e.removed;
  if not found then
    return false;
  end if;
  delete from search.meaning m where m.kind = $1 and m.id = $2;
  return true;
end
$$;

drop function search.indexed(text, text, bigint, timestamptz);
create function search.indexed(kind text, id text, revision bigint) returns void
  language sql security definer set search_path = pg_catalog
as $$ update search.entry e set pending = false where e.kind = $1 and e.id = $2 and e.revision = $3 $$;

drop function search.unmeant(int);
create function search.unmeant(at_most int, at timestamptz) returns setof search.entry
  language sql stable security definer set search_path = pg_catalog
as $$
  select * from search.entry e where not e.meant and not e.removed and (e.mean_after is null or e.mean_after <= at)
   order by e.changed_at limit at_most
$$;

-- Keeps the meaning of this very revision of an entry, and has it indexed once more; of one that changed meanwhile nothing is kept.
drop function search.mean(text, text, bigint, timestamptz, text, bytea, bytea, timestamptz);
create function search.mean(kind text, id text, revision bigint, model text, digests bytea, directions bytea, at timestamptz)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  update search.entry e
     set meant = true, mean_failures = 0, mean_after = null, pending = true, revision = e.revision + 1, changed_at = $7
   where e.kind = $1 and e.id = $2 and e.revision = $3 and not e.removed;
  if not found then
    return false;
  end if;
  insert into search.meaning as m (kind, id, model, digests, directions) values ($1, $2, $4, $5, $6)
  on conflict on constraint meaning_pk do update
     set model = excluded.model, digests = excluded.digests, directions = excluded.directions;
  return true;
end
$$;

-- The meaning of this revision could not be computed: it is tried again after so long, after twice as long the next time, and so on up to a day.
create function search.not_meant(kind text, id text, revision bigint, at timestamptz, first interval) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update search.entry e
     set mean_failures = e.mean_failures + 1,
         mean_after = $4 + least($5 * power(2, least(e.mean_failures, 30)), interval '1 day')
   where e.kind = $1 and e.id = $2 and e.revision = $3 and not e.removed and not e.meant
$$;

-- A title without a word is left out of the meaning of what stands under it: there it is computed anew.
update search.entry e set meant = false
 where not e.removed
   and (e.title !~ '[[:alpha:]]{2}'
     or exists (select 1 from jsonb_array_elements(e.body -> 'renderings') r where r ->> 'title' !~ '[[:alpha:]]{2}'));
