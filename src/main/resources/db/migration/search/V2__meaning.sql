-- What the passages of an entry mean, as directions that a model computed: after its words, which are searched at once. While `meant` is
-- false, they are still to be computed. They are kept here so that an index that is built anew need not wait for them.
alter table search.entry add column meant boolean not null default false;
create index entry_unmeant on search.entry (changed_at) where not meant and not removed;

create table search.meaning (
  kind       text  not null,
  id         text  not null,
  model      text  not null,
  digests    bytea not null,
  directions bytea not null,
  constraint meaning_pk primary key (kind, id),
  constraint meaning_of foreign key (kind, id) references search.entry (kind, id) on delete cascade
);

-- Nobody reads it but the indexer, by its own way in: from a direction words could be guessed.
alter table search.meaning enable row level security;
alter table search.meaning force row level security;
create policy owner_keeps_the_projection on search.meaning for all to current_user using (true) with check (true);

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
         meant = false, changed_at = excluded.changed_at
   where e.version < excluded.version
      or e.version = excluded.version and not e.removed
         and (e.title, e.link, e.language, e.room_id, e.body)
             is distinct from (excluded.title, excluded.link, excluded.language, excluded.room_id, excluded.body);
  return found;
end
$$;

-- Hands many entries in at once; says how many of them were new or changed.
create function search.put_all(entries jsonb, at timestamptz) returns bigint
  language sql security definer set search_path = pg_catalog
as $$
  select count(*) filter (where search.put(r.kind, r.id, r.version, r.title, r.link, r.language, r.room_id, r.body, at))
    from jsonb_to_recordset(entries) as r(kind text, id text, version bigint, title text, link text, language text, room_id uuid, body jsonb)
$$;

create or replace function search.take_out(kind text, id text, version bigint, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  update search.entry e
     set version = $3, removed = true, pending = true, title = '', words = '', changed_at = $4,
         body = '{"passages": [], "facets": {}, "renderings": []}'
   where e.kind = $1 and e.id = $2 and e.version <= $3 and not e.removed;
  if not found then
    return false;
  end if;
  delete from search.meaning m where m.kind = $1 and m.id = $2;
  return true;
end
$$;

create function search.meaning_of(kind text, id text) returns table (digests bytea, directions bytea)
  language sql stable security definer set search_path = pg_catalog
as $$ select m.digests, m.directions from search.meaning m where m.kind = $1 and m.id = $2 $$;

create function search.unmeant(at_most int) returns setof search.entry
  language sql stable security definer set search_path = pg_catalog
as $$ select * from search.entry where not meant and not removed order by changed_at limit at_most $$;

-- Keeps the meaning of this very state of an entry, and has it indexed once more; of a state that changed meanwhile nothing is kept.
create function search.mean(kind text, id text, version bigint, changed_at timestamptz, model text, digests bytea, directions bytea, at timestamptz)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  update search.entry e set meant = true, pending = true, changed_at = $8
   where e.kind = $1 and e.id = $2 and e.version = $3 and e.changed_at = $4 and not e.removed;
  if not found then
    return false;
  end if;
  insert into search.meaning as m (kind, id, model, digests, directions) values ($1, $2, $5, $6, $7)
  on conflict on constraint meaning_pk do update
     set model = excluded.model, digests = excluded.digests, directions = excluded.directions;
  return true;
end
$$;

-- What another model computed is to be computed anew.
create function search.mean_again(model text) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update search.entry e set meant = false
    from search.meaning m where m.kind = e.kind and m.id = e.id and m.model <> $1 and e.meant
$$;
