-- What goes with a practice: reports, forms, pictures. An attachment is put to a contribution, is seen by whoever sees that, and is published with
-- it; told anew, a practice takes along the attachments of the version before. The files stand on the contribution's shelf.
alter table knowledge.contribution add column published_version int;
alter table knowledge.contribution add constraint contribution_published_version
  check (published_version is null or published_version > 0 and practice is not null and not translation);
create unique index contribution_by_published on knowledge.contribution (practice, published_version) where published_version is not null;
grant update (published_version) on knowledge.contribution to ${app};

create table knowledge.attachment (
  id              uuid        not null,
  contribution_id uuid        not null,
  file_id         uuid        not null,
  number          int         not null,
  title           text        not null,
  alt             text        not null,
  language        text        not null,
  member_id       uuid        not null,
  added_at        timestamptz not null,
  constraint attachment_pk primary key (id),
  constraint attachment_of foreign key (contribution_id) references knowledge.contribution (id),
  constraint attachment_file foreign key (file_id) references platform.file (id),
  constraint attachment_once unique (contribution_id, file_id),
  constraint attachment_number check (number > 0),
  constraint attachment_title check (length(title) between 1 and 200),
  constraint attachment_alt check (length(alt) <= 1000),
  constraint attachment_language check (language ~ '^[a-z]{2}$'),
  constraint attachment_member foreign key (member_id) references membership.member (id)
);
create index attachment_by_file on knowledge.attachment (file_id);

-- What was read out of a file, page by page, in a job that works in the name of whoever sent it.
create table knowledge.attachment_text (
  file_id   uuid        not null,
  member_id uuid        not null,
  state     text        not null,
  tries     int         not null,
  pages     jsonb       not null,
  read_at   timestamptz,
  constraint attachment_text_pk primary key (file_id),
  constraint attachment_text_file foreign key (file_id) references platform.file (id) on delete cascade,
  constraint attachment_text_member foreign key (member_id) references membership.member (id),
  constraint attachment_text_state check (state in ('WAITING', 'READ', 'CUT', 'ENCRYPTED', 'BROKEN', 'TOO_LARGE', 'TOO_SLOW', 'WORDLESS')),
  constraint attachment_text_pages check (jsonb_typeof(pages) = 'array' and (state in ('READ', 'CUT') or pages = '[]')),
  constraint attachment_text_read check ((state = 'WAITING') = (read_at is null))
);
create index attachment_text_waiting on knowledge.attachment_text (file_id) where state = 'WAITING';

-- Whether the member of this transaction writes a contribution at the moment.
create function knowledge.writes(contribution uuid) returns boolean
  language sql stable set search_path = pg_catalog
as $$
  select exists (select 1 from knowledge.contribution c
                  where c.id = $1 and c.member_id = knowledge.me() and c.state in ('DRAFT', 'RETURNED') and not c.translation)
$$;
-- Whether that member sees it; one that was taken back is its author's again.
create function knowledge.sees(contribution uuid) returns boolean
  language sql stable set search_path = pg_catalog
as $$
  select exists (select 1 from knowledge.contribution c where c.id = $1 and (c.member_id = knowledge.me() or c.state <> 'WITHDRAWN'))
$$;

alter table knowledge.attachment enable row level security;
alter table knowledge.attachment force row level security;
create policy attachment_seen on knowledge.attachment for select to ${app} using (knowledge.sees(contribution_id));
create policy attachment_added on knowledge.attachment for insert to ${app}
  with check (member_id = knowledge.me() and knowledge.writes(contribution_id)
    and exists (select 1 from platform.file f where f.id = file_id and f.shelf_id is not null));
create policy attachment_described on knowledge.attachment for update to ${app}
  using (knowledge.writes(contribution_id)) with check (knowledge.writes(contribution_id));
create policy attachment_removed on knowledge.attachment for delete to ${app} using (knowledge.writes(contribution_id));
create policy owner_looks on knowledge.attachment for select to current_user using (true);
grant select, insert, delete on knowledge.attachment to ${app};
grant update (title, alt, language) on knowledge.attachment to ${app};

alter table knowledge.attachment_text enable row level security;
alter table knowledge.attachment_text force row level security;
create policy attachment_text_seen on knowledge.attachment_text for select to ${app}
  using (exists (select 1 from platform.file f where f.id = file_id));
create policy attachment_text_waits on knowledge.attachment_text for insert to ${app}
  with check (member_id = knowledge.me() and exists (select 1 from platform.file f where f.id = file_id));
create policy attachment_text_is_read on knowledge.attachment_text for update to ${app}
  using (member_id = knowledge.me()) with check (member_id = knowledge.me());
create policy owner_looks on knowledge.attachment_text for select to current_user using (true);
grant select, insert on knowledge.attachment_text to ${app};
grant update (state, tries, pages, read_at) on knowledge.attachment_text to ${app};

do $$
declare t text;
begin
  foreach t in array array['content', 'chunk', 'file'] loop
    execute format('create policy %I on platform.%I for select to ${app} using (shelf_id is not null and knowledge.sees(shelf_id))', t || '_of_contributions_in_view', t);
    execute format('create policy %I on platform.%I for insert to ${app} with check (shelf_id is not null and knowledge.writes(shelf_id))', t || '_is_put_to_a_contribution', t);
    execute format('create policy %I on platform.%I for delete to ${app} using (shelf_id is not null and knowledge.writes(shelf_id))', t || '_is_taken_from_a_contribution', t);
  end loop;
end
$$;

create policy owner_looks on knowledge.contribution for select to current_user using (true);

-- The job works for no member: it learns which files wait, and whose they are, and nothing that stands in them.
create function knowledge.texts_to_read(at_most int) returns table (file_id uuid, member_id uuid)
  language sql stable security definer set search_path = pg_catalog
as $$
  select t.file_id, t.member_id from knowledge.attachment_text t where t.state = 'WAITING' order by t.tries, t.file_id limit $1
$$;

-- For the search: what goes with the newest version of these practices, where they are published. Nothing of a draft comes out here.
-- Of all words of one practice's attachments the first so many characters come out, in whole pages.
create function knowledge.attachments_of_published(practice text, most int)
  returns table (id uuid, media_type text, title text, alt text, language text, pages jsonb)
  language sql stable security definer set search_path = pg_catalog
as $$
  with attached as (
    select a.number, a.id, k.media_type, a.title, a.alt, a.language, coalesce(t.pages, '[]'::jsonb) as pages
      from knowledge.practice p
      join knowledge.contribution c on c.practice = p.key and c.published_version = p.latest
      join knowledge.attachment a on a.contribution_id = c.id
      join platform.file f on f.id = a.file_id
      join platform.content k on k.id = f.content_id and k.found is null
      left join knowledge.attachment_text t on t.file_id = a.file_id
     where p.key = $1 and p.stage = 'PUBLISHED'),
  counted as (
    select d.id, e.page, e.place, sum(length(e.page ->> 'text')) over (order by d.number, d.id, e.place) as upto
      from attached d cross join lateral jsonb_array_elements(d.pages) with ordinality e(page, place)),
  taken as (select n.id, jsonb_agg(n.page order by n.place) as pages from counted n where n.upto <= $2 group by n.id)
  select d.id, d.media_type, d.title, d.alt, d.language, coalesce(t.pages, '[]'::jsonb)
    from attached d left join taken t on t.id = d.id
   order by d.number, d.id
$$;
-- Which of these practices have anything of it: most have nothing.
create function knowledge.attached_of_published(practices text[]) returns setof text
  language sql stable security definer set search_path = pg_catalog
as $$
  select distinct p.key from knowledge.practice p
    join knowledge.contribution c on c.practice = p.key and c.published_version = p.latest
    join knowledge.attachment a on a.contribution_id = c.id
   where p.key = any($1) and p.stage = 'PUBLISHED'
$$;
do $$
declare f text;
begin
  foreach f in array array['texts_to_read(int)', 'attachments_of_published(text, int)', 'attached_of_published(text[])'] loop
    execute 'revoke execute on function knowledge.' || f || ' from public';
    execute 'grant execute on function knowledge.' || f || ' to ${app}';
  end loop;
end
$$;
