-- What a set of indicators is called, where it is published, and how it is used.
create table standards.indicator_set (
  id       text   not null,
  position int    not null,
  version  bigint not null,
  title    text   not null,
  source   text   not null,
  usage    text   not null,
  constraint indicator_set_pk primary key (id)
);
grant select, insert, update, delete on standards.indicator_set to ${app};
