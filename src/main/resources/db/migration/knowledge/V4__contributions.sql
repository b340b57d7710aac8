-- What members hand in for the library, on its way there: a practice told for the first time, or another time. A draft is its author's alone;
-- once it is handed in, every member can see what becomes of it, and while it is under review its reviewers move it on.
create table knowledge.contribution (
  id          uuid        not null,
  revision    bigint      not null,
  practice    text,
  base        int,
  member_id   uuid        not null,
  affiliation text        not null,
  capacity    text        not null,
  language    text        not null,
  account     jsonb       not null,
  state       text        not null,
  round       int         not null,
  changed_at  timestamptz not null,
  constraint contribution_pk primary key (id),
  constraint contribution_practice foreign key (practice) references knowledge.practice (key),
  constraint contribution_base check ((base is null) or (practice is not null and base > 0)),
  constraint contribution_member foreign key (member_id) references membership.member (id),
  constraint contribution_language check (language ~ '^[a-z]{2}$'),
  constraint contribution_account check (jsonb_typeof(account) = 'object'),
  constraint contribution_state check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'WITHDRAWN')),
  constraint contribution_published check (state <> 'PUBLISHED' or practice is not null),
  constraint contribution_round check (round >= 0 and (state <> 'DRAFT' or round = 0))
);
create index contribution_by_member on knowledge.contribution (member_id, changed_at);
create index contribution_by_state on knowledge.contribution (state, changed_at);
create index contribution_by_practice on knowledge.contribution (practice);

create function knowledge.me() returns uuid
  language sql stable set search_path = pg_catalog
as $$ select nullif(current_setting('trialogue.member', true), '')::uuid $$;

alter table knowledge.contribution enable row level security;
alter table knowledge.contribution force row level security;
create policy contribution_seen on knowledge.contribution for select
  using (member_id = knowledge.me() or (round > 0 and knowledge.me() is not null));
create policy contribution_begun on knowledge.contribution for insert
  with check (member_id = knowledge.me());
create policy contribution_changed on knowledge.contribution for update
  using ((member_id = knowledge.me() and state <> 'PUBLISHED')
    or (member_id <> knowledge.me() and state = 'SUBMITTED'))
  with check ((member_id = knowledge.me() and state <> 'PUBLISHED')
    or (member_id <> knowledge.me() and state in ('SUBMITTED', 'RETURNED', 'PUBLISHED')));

-- What others look at does not change under their eyes, and nobody but its author changes it.
create function knowledge.keep_words() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  if (new.account, new.language) is distinct from (old.account, old.language)
    and (old.member_id is distinct from knowledge.me() or old.state not in ('DRAFT', 'RETURNED')) then
    raise exception 'the words of a contribution are its author''s, and stand while others look at them';
  end if;
  return new;
end
$$;
create trigger keep_words before update on knowledge.contribution for each row execute function knowledge.keep_words();

grant select, insert on knowledge.contribution to ${app};
grant update (revision, practice, language, account, state, round, changed_at) on knowledge.contribution to ${app};

-- Each review stands for good; of each group, its newest one counts, in the round in which it was given.
create table knowledge.review (
  id              uuid        not null,
  contribution_id uuid        not null,
  round           int         not null,
  member_id       uuid        not null,
  affiliation     text        not null,
  capacity        text        not null,
  endorsed        boolean     not null,
  remark          text        not null,
  reviewed_at     timestamptz not null,
  constraint review_pk primary key (id),
  constraint review_of foreign key (contribution_id) references knowledge.contribution (id),
  constraint review_member foreign key (member_id) references membership.member (id),
  constraint review_side check (affiliation in ('GOVERNMENT', 'EMPLOYERS', 'WORKERS')),
  constraint review_remark check (length(remark) <= 4000 and (endorsed or remark <> ''))
);
create index review_by_contribution on knowledge.review (contribution_id, reviewed_at);

alter table knowledge.review enable row level security;
alter table knowledge.review force row level security;
create policy review_seen on knowledge.review for select
  using (exists (select 1 from knowledge.contribution c where c.id = contribution_id));
create policy review_given on knowledge.review for insert
  with check (member_id = knowledge.me()
    and exists (select 1 from knowledge.contribution c
                 where c.id = contribution_id and c.member_id <> knowledge.me() and c.state = 'SUBMITTED' and c.round = review.round)
    and exists (select 1 from membership.mandate m
                 where m.member_id = knowledge.me() and m.affiliation = review.affiliation and m.ended_at is null));
grant select, insert on knowledge.review to ${app};

-- "We used this": who took a practice up, and where.
create table knowledge.uptake (
  id          uuid        not null,
  practice_id uuid        not null,
  member_id   uuid        not null,
  affiliation text        not null,
  capacity    text        not null,
  said        text        not null,
  country     text,
  told_at     timestamptz not null,
  constraint uptake_pk primary key (id),
  constraint uptake_of foreign key (practice_id) references knowledge.practice (id),
  constraint uptake_member foreign key (member_id) references membership.member (id),
  constraint uptake_said check (length(said) between 1 and 2000),
  constraint uptake_country check (country ~ '^[A-Z]{2}$')
);
create index uptake_by_practice on knowledge.uptake (practice_id, told_at);

-- What somebody holds to be wrong in a published practice, and what was answered.
create table knowledge.mistake (
  id          uuid        not null,
  practice_id uuid        not null,
  version     int         not null,
  member_id   uuid        not null,
  affiliation text        not null,
  capacity    text        not null,
  said        text        not null,
  reported_at timestamptz not null,
  answer      text,
  answered_by uuid,
  answered_at timestamptz,
  constraint mistake_pk primary key (id),
  constraint mistake_of foreign key (practice_id, version) references knowledge.practice_version (practice_id, number),
  constraint mistake_member foreign key (member_id) references membership.member (id),
  constraint mistake_answered_by foreign key (answered_by) references membership.member (id),
  constraint mistake_said check (length(said) between 1 and 4000),
  constraint mistake_answered check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
  constraint mistake_answer check (length(answer) between 1 and 4000)
);
create index mistake_by_practice on knowledge.mistake (practice_id, reported_at);

-- Why a practice is not recommended any more. It stays at its address.
create table knowledge.retirement (
  practice_id uuid        not null,
  member_id   uuid        not null,
  affiliation text        not null,
  capacity    text        not null,
  reason      text        not null,
  retired_at  timestamptz not null,
  constraint retirement_pk primary key (practice_id),
  constraint retirement_of foreign key (practice_id) references knowledge.practice (id),
  constraint retirement_member foreign key (member_id) references membership.member (id),
  constraint retirement_reason check (length(reason) between 1 and 2000)
);

do $$
declare t text;
begin
  foreach t in array array['uptake', 'mistake', 'retirement'] loop
    execute format('alter table knowledge.%I enable row level security', t);
    execute format('alter table knowledge.%I force row level security', t);
    execute format('create policy %I on knowledge.%I for select using (knowledge.me() is not null)', t || '_seen', t);
    execute format('create policy %I on knowledge.%I for insert with check (member_id = knowledge.me())', t || '_told', t);
    execute format('grant select, insert on knowledge.%I to ${app}', t);
  end loop;
end
$$;
create policy mistake_answered on knowledge.mistake for update
  using (answer is null and knowledge.me() is not null) with check (answered_by = knowledge.me());
grant update (answer, answered_by, answered_at) on knowledge.mistake to ${app};
