-- Who did what, in which capacity, in which room. Only ever added to.
create schema audit;
grant usage on schema audit to ${app};

create table audit.record (
  id          uuid        not null,
  at          timestamptz not null,
  member_id   uuid        not null,
  affiliation text        not null,
  capacity    text        not null,
  room_id     uuid,
  deed        text        not null,
  subject     uuid        not null,
  constraint record_pk primary key (id)
);
create index record_by_room on audit.record (room_id, at);
create index record_by_subject on audit.record (subject, at);

grant insert on audit.record to ${app};
