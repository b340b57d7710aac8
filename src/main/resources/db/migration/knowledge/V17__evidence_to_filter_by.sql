-- A practice may also say whether it is of use elsewhere, and what those in charge said of what was found.
alter table knowledge.practice_version drop constraint practice_version_tags;
alter table knowledge.practice_version add constraint practice_version_tags
  check (array_to_string(tags, ' ', '?') ~ '^((target|sector|cause|right|evidence|objectives|transferability|response):[^ ?]+ ?)*$');

-- Which groups endorsed what is published, whoever asks, as the search is told of it too: those that said so last in the round that led to it.
create policy owner_looks on knowledge.review for select to current_user using (true);
create function knowledge.endorsed(practices text[]) returns table (practice text, affiliation text)
  language sql stable security definer set search_path = pg_catalog
as $$
  with told as (
    select distinct on (c.practice) c.practice, c.id, c.round from knowledge.contribution c
     where c.practice = any($1) and c.state = 'PUBLISHED' and not c.translation
     order by c.practice, c.changed_at desc),
  said as (
    select distinct on (t.practice, r.affiliation) t.practice, r.affiliation, r.endorsed
      from told t join knowledge.review r on r.contribution_id = t.id and r.round = t.round
     order by t.practice, r.affiliation, r.reviewed_at desc, r.id desc)
  select s.practice, s.affiliation from said s where s.endorsed
$$;
revoke execute on function knowledge.endorsed(text[]) from public;
grant execute on function knowledge.endorsed(text[]) to ${app};
