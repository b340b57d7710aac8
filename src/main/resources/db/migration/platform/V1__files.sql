-- Files of rooms. Who may see them is said where rooms are known: in membership's migration of the files of rooms. Until then nobody may.
create schema platform;
grant usage on schema platform to ${app};

create table platform.content (
  id         uuid   not null,
  room_id    uuid   not null,
  sha256     text   not null,
  size       bigint not null,
  media_type text   not null,
  constraint content_pk primary key (id),
  constraint content_in_room unique (id, room_id),
  constraint content_once_a_room unique (room_id, sha256),
  constraint content_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint content_size check (size > 0)
);

-- Chunks come before the content that they make up, as its digest is known at the end.
create table platform.chunk (
  content_id uuid  not null,
  room_id    uuid  not null,
  number     int   not null,
  bytes      bytea not null,
  constraint chunk_pk primary key (content_id, number),
  constraint chunk_content foreign key (content_id, room_id) references platform.content (id, room_id) deferrable initially deferred,
  constraint chunk_number check (number >= 0)
);
alter table platform.chunk alter column bytes set storage external;

create table platform.file (
  id         uuid        not null,
  room_id    uuid        not null,
  content_id uuid        not null,
  name       text        not null,
  kept_by    uuid        not null,
  kept_at    timestamptz not null,
  constraint file_pk primary key (id),
  constraint file_content foreign key (content_id, room_id) references platform.content (id, room_id),
  constraint file_name check (name <> '')
);
create index file_by_content on platform.file (content_id);
create index file_by_room on platform.file (room_id, kept_at);

alter table platform.content enable row level security;
alter table platform.content force row level security;
alter table platform.chunk enable row level security;
alter table platform.chunk force row level security;
alter table platform.file enable row level security;
alter table platform.file force row level security;

grant select, insert on platform.content, platform.file to ${app};
grant select, insert, delete on platform.chunk to ${app};
