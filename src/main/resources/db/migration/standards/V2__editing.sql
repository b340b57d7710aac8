-- The library can be edited: what was changed here stays when what we ship is loaded again, nothing is deleted, and every change keeps what
-- stood before. Keys of their own let the record name what was changed.
alter table standards.instrument add column id uuid not null default gen_random_uuid();
alter table standards.instrument add column edited boolean not null default false;
alter table standards.instrument add column withdrawn boolean not null default false;
alter table standards.instrument add constraint instrument_id_once unique (id);
alter table standards.instrument add constraint instrument_code_form check (code ~ '^[A-Za-z0-9][A-Za-z0-9.-]{1,39}$');

alter table standards.article add column withdrawn boolean not null default false;

alter table standards.concept add column id uuid not null default gen_random_uuid();
alter table standards.concept add column edited boolean not null default false;
alter table standards.concept add constraint concept_id_once unique (id);

-- A link is proposed until somebody of the secretariat confirms it, or withdraws it; the newest decision stands here, all of them in the
-- record and in the revisions.
alter table standards.crosswalk_link add column id uuid not null default gen_random_uuid();
alter table standards.crosswalk_link add column decided_by uuid;
alter table standards.crosswalk_link add column decided_at timestamptz;
alter table standards.crosswalk_link add constraint crosswalk_link_id_once unique (id);
alter table standards.crosswalk_link drop constraint crosswalk_link_state;
alter table standards.crosswalk_link add constraint crosswalk_link_state check (state in ('proposed', 'confirmed', 'withdrawn'));
alter table standards.crosswalk_link add constraint crosswalk_link_decided_by foreign key (decided_by) references membership.member (id);
alter table standards.crosswalk_link add constraint crosswalk_link_decided check
  ((decided_by is null) = (decided_at is null) and (state = 'proposed' or decided_by is not null));
create index crosswalk_link_to on standards.crosswalk_link (to_set);

-- How something of the library stood after each change made here; number 0 is how it stood before the first.
create table standards.revision (
  subject   uuid        not null,
  number    int         not null,
  at        timestamptz not null,
  member_id uuid,
  body      jsonb       not null,
  constraint revision_pk primary key (subject, number),
  constraint revision_by foreign key (member_id) references membership.member (id),
  constraint revision_number check (number >= 0),
  constraint revision_author check ((number = 0) = (member_id is null))
);
grant select, insert on standards.revision to ${app};

-- Which countries have bound themselves to an instrument. A later import adds a row; the highest number stands.
create table standards.ratification (
  code        text        not null,
  country     text        not null,
  number      int         not null,
  ratified_on date        not null,
  status      text        not null,
  imported_at timestamptz not null,
  imported_by uuid        not null,
  constraint ratification_pk primary key (code, country, number),
  constraint ratification_of foreign key (code) references standards.instrument (code),
  constraint ratification_by foreign key (imported_by) references membership.member (id),
  constraint ratification_country check (country ~ '^[A-Z]{2}$'),
  constraint ratification_number check (number > 0),
  constraint ratification_status check (status in ('IN_FORCE', 'NOT_IN_FORCE', 'DENOUNCED'))
);
grant select, insert on standards.ratification to ${app};

