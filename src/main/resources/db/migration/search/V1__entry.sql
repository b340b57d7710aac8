-- What can be found. Each row is handed in by the module that owns the thing; while `pending`, the index does not know it yet.
create schema search;
grant usage on schema search to ${app};

create table search.entry (
  kind       text        not null,
  id         text        not null,
  version    bigint      not null,
  title      text        not null,
  link       text        not null,
  language   text        not null,
  room_id    uuid,
  body       jsonb       not null,
  words      tsvector    not null,
  removed    boolean     not null default false,
  pending    boolean     not null default true,
  changed_at timestamptz not null,
  constraint entry_pk primary key (kind, id),
  constraint entry_room foreign key (room_id) references membership.room (id),
  constraint entry_link check (link not like '/%' and link not like '%://%'),
  constraint entry_body check (jsonb_typeof(body -> 'passages') = 'array' and jsonb_typeof(body -> 'facets') = 'object')
);
create index entry_pending on search.entry (changed_at) where pending;
create index entry_words on search.entry using gin (words);
create index entry_room on search.entry (room_id) where room_id is not null;

-- What belongs to a shared room is seen by those who may enter it; the rest by everyone.
alter table search.entry enable row level security;
alter table search.entry force row level security;
create policy entry_seen_in_its_room on search.entry for select to ${app}
  using (room_id is null or room_id = any(array(select membership.rooms_in_view())));
create policy owner_keeps_the_projection on search.entry for all to current_user using (true) with check (true);
grant select on search.entry to ${app};

-- The words of an entry under the forms of each language, so that one query in any of them finds it. No text passes the limit of a tsvector.
create function search.words_of(title text, body jsonb) returns tsvector
  language sql immutable set search_path = pg_catalog
as $$
  select setweight(to_tsvector('english', t.head), 'A') || setweight(to_tsvector('french', t.head), 'A')
      || setweight(to_tsvector('spanish', t.head), 'A') || to_tsvector('english', t.text)
      || to_tsvector('french', t.text) || to_tsvector('spanish', t.text)
    from (select title || coalesce((select string_agg(' ' || (r ->> 'title'), '') from jsonb_array_elements(body -> 'renderings') r), '') as head,
                 left(coalesce((select string_agg(p ->> 'text', ' ') from jsonb_array_elements(body -> 'passages') p), ''), 200000) as text) t
$$;

-- Hands an entry in. An older version never replaces a newer one; the same version replaces itself only with other content.
-- What belongs to a caucus is refused here too.
create function search.put(kind text, id text, version bigint, title text, link text, language text, room_id uuid, body jsonb, at timestamptz)
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
         changed_at = excluded.changed_at
   where e.version < excluded.version
      or e.version = excluded.version and not e.removed
         and (e.title, e.link, e.language, e.room_id, e.body)
             is distinct from (excluded.title, excluded.link, excluded.language, excluded.room_id, excluded.body);
  return found;
end
$$;

-- Takes an entry out. The row stays, without its words, so that a belated older version does not bring it back.
create function search.take_out(kind text, id text, version bigint, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  update search.entry e
     set version = $3, removed = true, pending = true, title = '', words = '', changed_at = $4,
         body = '{"passages": [], "facets": {}, "renderings": []}'
   where e.kind = $1 and e.id = $2 and e.version <= $3 and not e.removed;
  return found;
end
$$;

-- The indexer's own way in: it works for no member. Nothing of a caucus stands in the table.
create function search.awaiting(at_most int) returns setof search.entry
  language sql stable security definer set search_path = pg_catalog
as $$ select * from search.entry where pending order by changed_at limit at_most $$;

create function search.following(after_kind text, after_id text, at_most int) returns setof search.entry
  language sql stable security definer set search_path = pg_catalog
as $$
  select * from search.entry e where (e.kind, e.id) > (after_kind, after_id) and not e.removed order by e.kind, e.id limit at_most
$$;

create function search.indexed(kind text, id text, version bigint, changed_at timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update search.entry e set pending = false where e.kind = $1 and e.id = $2 and e.version = $3 and e.changed_at = $4
$$;

-- After the index was built anew: what changed meanwhile may have gone to the old one only.
create function search.index_again(since timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$ update search.entry set pending = true where changed_at >= since $$;

create function search.tally() returns table (indexed bigint, awaiting bigint)
  language sql stable security definer set search_path = pg_catalog
as $$ select count(*) filter (where not pending and not removed), count(*) filter (where pending) from search.entry $$;

-- The forms of words in a language; of one that we do not know, the words as they are.
create function search.forms_of(language text) returns regconfig
  language sql immutable set search_path = pg_catalog
as $$ select case language when 'en' then 'english'::regconfig when 'fr' then 'french'::regconfig when 'es' then 'spanish'::regconfig else 'simple'::regconfig end $$;
