-- What leaves a transaction as an event waits here until its listeners have done their work (Spring Modulith's registry).
create table event_publication (
  id                     uuid        not null,
  listener_id            text        not null,
  event_type             text        not null,
  serialized_event       text        not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz,
  constraint event_publication_pk primary key (id)
);
create index event_publication_serialized_event on event_publication using hash (serialized_event);
create index event_publication_completion_date on event_publication (completion_date);

grant usage on schema public to ${app};
grant select, insert, update, delete on event_publication to ${app};
