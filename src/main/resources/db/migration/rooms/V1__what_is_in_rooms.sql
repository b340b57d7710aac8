-- What those in a room say, do and share there. All of it is seen by them alone; in a closed room it is read, and nothing is added.
create schema rooms;
grant usage on schema rooms to ${app};

-- The words of a room under the forms of each language and as they are, without accents: what a query in any of them finds.
create function rooms.words_of(said text) returns tsvector
  language sql immutable set search_path = pg_catalog
as $$
  select to_tsvector('english', left(said, 200000)) || to_tsvector('french', left(said, 200000)) || to_tsvector('spanish', left(said, 200000))
      || to_tsvector('simple', translate(lower(left(said, 200000)), 'áàâäãéèêëíìîïóòôöõúùûüñç', 'aaaaaeeeeiiiiooooouuuunc'))
$$;

create function rooms.asked(query text) returns tsquery
  language sql immutable set search_path = pg_catalog
as $$
  select websearch_to_tsquery('english', query) || websearch_to_tsquery('french', query) || websearch_to_tsquery('spanish', query)
      || websearch_to_tsquery('simple', translate(lower(query), 'áàâäãéèêëíìîïóòôöõúùûüñç', 'aaaaaeeeeiiiiooooouuuunc'))
$$;

create table rooms.thread (
  id          uuid        not null,
  room_id     uuid        not null,
  title       text        not null,
  member_id   uuid        not null,
  affiliation text        not null,
  capacity    text        not null,
  opened_at   timestamptz not null,
  words       tsvector    not null generated always as (rooms.words_of(title)) stored,
  constraint thread_pk primary key (id),
  constraint thread_in_room unique (id, room_id),
  constraint thread_room foreign key (room_id) references membership.room (id),
  constraint thread_member foreign key (member_id) references membership.member (id),
  constraint thread_title check (length(title) between 1 and 200)
);
create index thread_by_room on rooms.thread (room_id, opened_at);
create index thread_words on rooms.thread using gin (words);

-- What its author withdrew leaves a trace without words.
create table rooms.message (
  id           uuid        not null,
  room_id      uuid        not null,
  thread_id    uuid        not null,
  member_id    uuid        not null,
  affiliation  text        not null,
  capacity     text        not null,
  said         text        not null,
  said_at      timestamptz not null,
  edited_at    timestamptz,
  withdrawn_at timestamptz,
  words        tsvector    not null generated always as (rooms.words_of(said)) stored,
  constraint message_pk primary key (id),
  constraint message_thread foreign key (thread_id, room_id) references rooms.thread (id, room_id),
  constraint message_member foreign key (member_id) references membership.member (id),
  constraint message_said check (length(said) <= 8000 and (said = '') = (withdrawn_at is not null))
);
create index message_by_thread on rooms.message (thread_id, said_at, id);
create index message_words on rooms.message using gin (words);

create table rooms.to_do (
  id          uuid        not null,
  room_id     uuid        not null,
  title       text        not null,
  who         uuid,
  due_on      date,
  member_id   uuid        not null,
  affiliation text        not null,
  capacity    text        not null,
  made_at     timestamptz not null,
  done_by     uuid,
  done_at     timestamptz,
  words       tsvector    not null generated always as (rooms.words_of(title)) stored,
  constraint to_do_pk primary key (id),
  constraint to_do_room foreign key (room_id) references membership.room (id),
  constraint to_do_who foreign key (who) references membership.member (id),
  constraint to_do_member foreign key (member_id) references membership.member (id),
  constraint to_do_done_by foreign key (done_by) references membership.member (id),
  constraint to_do_title check (length(title) between 1 and 300),
  constraint to_do_done check (num_nulls(done_by, done_at) in (0, 2))
);
create index to_do_by_room on rooms.to_do (room_id, done_at, due_on);
create index to_do_words on rooms.to_do using gin (words);

create table rooms.shared_file (
  id         uuid        not null,
  room_id    uuid        not null,
  name       text        not null,
  removed_by uuid,
  removed_at timestamptz,
  words      tsvector    not null generated always as (rooms.words_of(translate(name, '._-', '   '))) stored,
  constraint shared_file_pk primary key (id),
  constraint shared_file_in_room unique (id, room_id),
  constraint shared_file_room foreign key (room_id) references membership.room (id),
  constraint shared_file_removed_by foreign key (removed_by) references membership.member (id),
  constraint shared_file_name check (name <> ''),
  constraint shared_file_removed check (num_nulls(removed_by, removed_at) in (0, 2))
);
create index shared_file_by_room on rooms.shared_file (room_id);
create index shared_file_words on rooms.shared_file using gin (words);

-- The files that were shared under a name, one after the other: the highest number is the present one.
create table rooms.file_version (
  shared_id   uuid        not null,
  room_id     uuid        not null,
  number      integer     not null,
  file_id     uuid        not null,
  member_id   uuid        not null,
  affiliation text        not null,
  capacity    text        not null,
  shared_at   timestamptz not null,
  constraint file_version_pk primary key (shared_id, number),
  constraint file_version_shared foreign key (shared_id, room_id) references rooms.shared_file (id, room_id),
  constraint file_version_file foreign key (file_id) references platform.file (id),
  constraint file_version_member foreign key (member_id) references membership.member (id),
  constraint file_version_number check (number > 0)
);
