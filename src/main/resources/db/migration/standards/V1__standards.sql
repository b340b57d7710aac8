-- Instruments, principles, indicators, vocabularies and the crosswalk. All of it is public: no row belongs to a room.
create schema standards;
grant usage on schema standards to ${app};

create table standards.instrument (
  code        text    not null,
  position    int     not null,
  version     bigint  not null,
  type        text    not null,
  body        text    not null,
  adopted     int     not null,
  adopted_on  date,
  in_force_on date,
  themes      text[]  not null,
  note        text,
  source      text    not null,
  constraint instrument_pk primary key (code),
  constraint instrument_type check (type in
    ('convention', 'protocol', 'recommendation', 'declaration', 'guidelines', 'plan', 'directive', 'regulation'))
);
create unique index instrument_code_whatever_its_case on standards.instrument (upper(code));

create table standards.instrument_title (
  code     text not null,
  language text not null,
  title    text not null,
  constraint instrument_title_pk primary key (code, language),
  constraint instrument_title_of foreign key (code) references standards.instrument (code),
  constraint instrument_title_said check (title <> '')
);

create table standards.article (
  code     text not null,
  position int  not null,
  ref      text not null,
  gist     text not null,
  constraint article_pk primary key (code, position),
  constraint article_of foreign key (code) references standards.instrument (code)
);

create table standards.principle_set (
  id       text   not null,
  position int    not null,
  version  bigint not null,
  title    text   not null,
  source   text   not null,
  constraint principle_set_pk primary key (id)
);

create table standards.principle (
  set_id   text  not null,
  position int   not null,
  number   text  not null,
  heading  text  not null,
  gist     text  not null,
  more     jsonb not null,
  constraint principle_pk primary key (set_id, position),
  constraint principle_in foreign key (set_id) references standards.principle_set (id)
);

create table standards.indicator (
  set_id   text  not null,
  position int   not null,
  name     text  not null,
  more     jsonb not null,
  constraint indicator_pk primary key (set_id, position)
);

create table standards.concept (
  scheme   text   not null,
  key      text   not null,
  position int    not null,
  broader  text[] not null,
  related  text[] not null,
  more     jsonb  not null,
  constraint concept_pk primary key (scheme, key)
);

create table standards.concept_word (
  scheme   text not null,
  key      text not null,
  language text not null,
  position int  not null,
  word     text not null,
  constraint concept_word_pk primary key (scheme, key, language, position),
  constraint concept_word_of foreign key (scheme, key) references standards.concept (scheme, key),
  constraint concept_word_said check (word <> '')
);
comment on column standards.concept_word.position is '0 is the label, the synonyms follow';

create table standards.crosswalk_row (
  key      text  not null,
  position int   not null,
  labels   jsonb not null,
  rights   text[] not null,
  constraint crosswalk_row_pk primary key (key)
);

create table standards.crosswalk_link (
  row_key  text not null,
  position int  not null,
  to_set   text not null,
  ref      text not null,
  state    text not null,
  constraint crosswalk_link_pk primary key (row_key, to_set, ref),
  constraint crosswalk_link_in foreign key (row_key) references standards.crosswalk_row (key),
  constraint crosswalk_link_state check (state in ('proposed', 'confirmed'))
);

-- Which facts were loaded: the same are not loaded twice.
create table standards.loaded (
  name   text        not null,
  sha256 text        not null,
  at     timestamptz not null,
  constraint loaded_pk primary key (name)
);

grant select, insert, update, delete on all tables in schema standards to ${app};
