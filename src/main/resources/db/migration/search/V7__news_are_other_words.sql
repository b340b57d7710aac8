-- An entry is told anew where its version is new, or its words or tags are; where its passages are cut or called otherwise alone, that is no news. Nor is
-- what is handed in again at the same version while the index is built anew (search.rebuilding, in that transaction): an upgrade may tell it otherwise.
create or replace function search.put(kind text, id text, version bigint, title text, link text, language text, room_id uuid, body jsonb, at timestamptz)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if exists (select 1 from membership.room r where r.id = $7 and r.kind <> 'SHARED') then
    raise exception 'what belongs to a caucus is never handed in' using errcode = 'check_violation';
  end if;
  insert into search.entry as e (kind, id, version, title, link, language, room_id, body, words, changed_at, told_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, search.words_of($4, $8), $9, $9)
  on conflict on constraint entry_pk do update
     set version = excluded.version, title = excluded.title, link = excluded.link, language = excluded.language,
         room_id = excluded.room_id, body = excluded.body, words = excluded.words, removed = false, pending = true,
         meant = false, mean_failures = 0, mean_after = null, revision = e.revision + 1, changed_at = excluded.changed_at,
         told_at = case when e.version = excluded.version
                         and (current_setting('search.rebuilding', true) = 'on'
                           or e.words = excluded.words and e.body - 'passages' = excluded.body - 'passages')
                        then e.told_at else excluded.told_at end
   where e.version < excluded.version
      or e.version = excluded.version and not e.removed
         and (e.title, e.link, e.language, e.room_id, e.body)
             is distinct from (excluded.title, excluded.link, excluded.language, excluded.room_id, excluded.body);
  return found;
end
$$;
