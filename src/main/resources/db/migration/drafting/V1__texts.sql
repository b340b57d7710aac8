-- Texts and everything that was ever done to them. What is here belongs to a room, and is seen by those who may enter it.
create schema drafting;
grant usage on schema drafting to ${app};

create table drafting.text (
  id                  uuid        not null,
  room_id             uuid        not null,
  title               text        not null,
  language            text        not null,
  fork_of             uuid,
  fork_version        integer,
  stage               text        not null,
  head                integer     not null default 0,
  rules_version       integer     not null default 0,
  indexed             integer     not null default -1,
  created_by          uuid        not null,
  created_affiliation text        not null,
  created_capacity    text        not null,
  created_at          timestamptz not null,
  constraint text_pk primary key (id),
  constraint text_room foreign key (room_id) references membership.room (id),
  constraint text_fork_of foreign key (fork_of) references drafting.text (id),
  constraint text_created_by foreign key (created_by) references membership.member (id),
  constraint text_fork check ((fork_of is null) = (fork_version is null)),
  constraint text_title check (length(title) between 1 and 300),
  constraint text_language check (language in ('en', 'fr', 'es')),
  constraint text_head check (head >= 0),
  constraint text_stage check (stage in ('CONSULTATION', 'PREPARATION', 'GENERAL_DISCUSSION', 'FIRST_READING', 'AMENDMENT_WINDOW',
    'DISCUSSION', 'DRAFTING_COMMITTEE', 'FINAL_READING', 'ADOPTED', 'AUTHORIZED', 'PUBLISHED'))
);
create index text_by_room on drafting.text (room_id, created_at);
create index text_to_index on drafting.text (id) where indexed < head;

-- Version n of a text is what commit n makes of version n - 1. The steps stand in the groups in which they were sent, as applied; null where
-- one could not be placed.
create table drafting.text_commit (
  text_id     uuid        not null,
  room_id     uuid        not null,
  version     integer     not null,
  commit_id   uuid        not null,
  member_id   uuid        not null,
  affiliation text        not null,
  capacity    text        not null,
  steps       jsonb       not null,
  at          timestamptz not null,
  constraint text_commit_pk primary key (text_id, version),
  constraint text_commit_once unique (text_id, member_id, commit_id),
  constraint text_commit_text foreign key (text_id) references drafting.text (id),
  constraint text_commit_room foreign key (room_id) references membership.room (id),
  constraint text_commit_member foreign key (member_id) references membership.member (id),
  constraint text_commit_version check (version > 0)
);

create table drafting.snapshot (
  text_id  uuid        not null,
  room_id  uuid        not null,
  version  integer     not null,
  name     text,
  doc      jsonb       not null,
  taken_at timestamptz not null,
  constraint snapshot_pk primary key (text_id, version),
  constraint snapshot_text foreign key (text_id) references drafting.text (id),
  constraint snapshot_room foreign key (room_id) references membership.room (id)
);

alter table drafting.text enable row level security;
alter table drafting.text force row level security;
create policy text_is_its_rooms on drafting.text for all to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view())));

alter table drafting.text_commit enable row level security;
alter table drafting.text_commit force row level security;
create policy text_commit_is_its_rooms on drafting.text_commit for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
-- Nobody writes in another's name.
create policy text_commit_is_its_authors on drafting.text_commit for insert to ${app}
  with check (room_id = any(array(select membership.rooms_in_view()))
    and member_id = nullif(current_setting('trialogue.member', true), '')::uuid);

alter table drafting.snapshot enable row level security;
alter table drafting.snapshot force row level security;
create policy snapshot_is_its_rooms on drafting.snapshot for all to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view())));

grant select, insert on drafting.text, drafting.text_commit, drafting.snapshot to ${app};
grant update (title, stage, head, rules_version, indexed) on drafting.text to ${app};

-- Texts of shared rooms whose search entry is behind their head: keys alone, for a job that then works room by room.
create policy owner_lists on drafting.text for select to current_user using (true);
create function drafting.behind(at_most integer) returns table (text_id uuid, room_id uuid)
  language sql stable security definer set search_path = pg_catalog
as $$
  select t.id, t.room_id
    from drafting.text t
    join membership.room r on r.id = t.room_id and r.kind = 'SHARED'
   where t.indexed < t.head
   limit at_most
$$;

-- Every text of a shared room, for a new index: keys alone.
create function drafting.shared_texts() returns table (text_id uuid, room_id uuid)
  language sql stable security definer set search_path = pg_catalog
as $$
  select t.id, t.room_id from drafting.text t join membership.room r on r.id = t.room_id and r.kind = 'SHARED'
$$;
