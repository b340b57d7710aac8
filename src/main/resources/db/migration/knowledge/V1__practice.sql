-- Practices: what was tried, what was learned, how sure we are. Published ones are read by everyone signed in.
create schema knowledge;
grant usage on schema knowledge to ${app};

create table knowledge.practice (
  id       uuid   not null,
  revision bigint not null,
  key      text   not null,
  stage    text   not null,
  origin   text   not null,
  latest   int    not null,
  constraint practice_pk primary key (id),
  constraint practice_key_once unique (key),
  constraint practice_key check (key ~ '^[a-z0-9][a-z0-9-]*$'),
  constraint practice_stage check (stage in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'RETIRED')),
  constraint practice_origin check (origin in ('STARTING_LIBRARY', 'MEMBER'))
);

-- Versions are only ever added.
create table knowledge.practice_version (
  id            uuid        not null,
  practice_id   uuid        not null,
  number        int         not null,
  written_at    timestamptz not null,
  language      text        not null,
  kind          text        not null,
  title         text        not null,
  tried         text        not null,
  learned       text,
  learned_basis text,
  confidence    text        not null,
  year_from     int,
  year_to       int,
  countries     text[]      not null,
  themes        text[]      not null,
  parties       text[]      not null,
  donors        text[]      not null,
  instruments   text[]      not null,
  lead          text        not null,
  source        text        not null,
  note          text,
  constraint practice_version_pk primary key (id),
  constraint practice_version_once unique (practice_id, number),
  constraint practice_version_of foreign key (practice_id) references knowledge.practice (id),
  constraint practice_version_basis check (learned_basis in ('STATED', 'INFERRED')),
  constraint practice_version_learned check ((learned is null) = (learned_basis is null)),
  constraint practice_version_confidence check (confidence in ('HIGH', 'MEDIUM', 'LOW')),
  constraint practice_version_years check (year_to >= year_from)
);

create table knowledge.loaded (
  name   text        not null,
  sha256 text        not null,
  at     timestamptz not null,
  constraint loaded_pk primary key (name)
);

grant select, insert, update on knowledge.practice to ${app};
grant select, insert on knowledge.practice_version to ${app};
grant select, insert, update on knowledge.loaded to ${app};
