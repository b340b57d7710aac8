-- Who may speak for whom: organizations, people, working groups, the rooms they meet in and the mandates that let them in.
create schema membership;
grant usage on schema membership to ${app};

create table membership.organization (
  id          uuid        not null,
  version     bigint      not null,
  name        text        not null,
  affiliation text        not null,
  country     text,
  constraint organization_pk primary key (id),
  constraint organization_affiliation check (affiliation in ('GOVERNMENT', 'EMPLOYERS', 'WORKERS', 'SECRETARIAT', 'PARTNERS')),
  constraint organization_country check (country ~ '^[A-Z]{2}$'),
  constraint organization_name check (name <> '')
);
create unique index organization_named_once on membership.organization (lower(name), affiliation);

create table membership.member (
  id              uuid        not null,
  version         bigint      not null,
  subject         text        not null,
  given_name      text        not null,
  family_name     text        not null,
  email           text        not null,
  language        text        not null,
  affiliation     text        not null,
  organization_id uuid,
  joined_at       timestamptz not null,
  constraint member_pk primary key (id),
  constraint member_subject_once unique (subject),
  constraint member_affiliation check (affiliation in ('GOVERNMENT', 'EMPLOYERS', 'WORKERS', 'SECRETARIAT', 'PARTNERS')),
  constraint member_language check (language in ('en', 'fr', 'es')),
  constraint member_organization foreign key (organization_id) references membership.organization (id)
);
create index member_by_organization on membership.member (organization_id);
create index member_by_name on membership.member (lower(family_name), lower(given_name));

create table membership.working_group (
  id         uuid        not null,
  version    bigint      not null,
  title      text        not null,
  purpose    text        not null,
  opened_by  uuid        not null,
  opened_at  timestamptz not null,
  constraint working_group_pk primary key (id),
  constraint working_group_title check (title <> '' and length(title) <= 200),
  constraint working_group_opened_by foreign key (opened_by) references membership.member (id)
);
create unique index working_group_titled_once on membership.working_group (lower(title));

create table membership.room (
  id               uuid not null,
  working_group_id uuid not null,
  kind             text not null,
  constraint room_pk primary key (id),
  constraint room_working_group foreign key (working_group_id) references membership.working_group (id),
  constraint room_kind check (kind in ('SHARED', 'GOVERNMENTS', 'EMPLOYERS_CAUCUS', 'WORKERS_CAUCUS'))
);
create unique index room_once_a_kind on membership.room (working_group_id, kind);

create table membership.mandate (
  id               uuid        not null,
  working_group_id uuid        not null,
  member_id        uuid        not null,
  affiliation      text        not null,
  capacity         text        not null,
  starts_on        date        not null,
  ends_on          date,
  given_by         uuid        not null,
  given_at         timestamptz not null,
  ended_by         uuid,
  ended_at         timestamptz,
  constraint mandate_pk primary key (id),
  constraint mandate_working_group foreign key (working_group_id) references membership.working_group (id),
  constraint mandate_member foreign key (member_id) references membership.member (id),
  constraint mandate_given_by foreign key (given_by) references membership.member (id),
  constraint mandate_ended_by foreign key (ended_by) references membership.member (id),
  constraint mandate_affiliation check (affiliation in ('GOVERNMENT', 'EMPLOYERS', 'WORKERS', 'SECRETARIAT', 'PARTNERS')),
  constraint mandate_capacity check (capacity in ('TITULAR', 'DEPUTY', 'ADVISER', 'SPOKESPERSON', 'GROUP_SECRETARY', 'COORDINATOR',
    'CHAIR', 'VICE_CHAIR', 'REPORTER', 'SECRETARY', 'OBSERVER')),
  constraint mandate_dates check (ends_on is null or ends_on >= starts_on)
);
create unique index mandate_one_at_a_time on membership.mandate (working_group_id, member_id) where ended_at is null;
create index mandate_by_member on membership.mandate (member_id) where ended_at is null;

grant select, insert, update on membership.organization, membership.member, membership.working_group, membership.mandate to ${app};
grant select, insert on membership.room to ${app};

-- The mandates that hold now. Asked by policies of every module's private tables, so it runs with its owner's rights.
create function membership.rooms_of(asking uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select r.id
    from membership.mandate m
    join membership.room r on r.working_group_id = m.working_group_id
   where m.member_id = asking
     and m.ended_at is null
     and m.starts_on <= current_date
     and (m.ends_on is null or m.ends_on >= current_date)
     and (r.kind = 'SHARED'
          or m.capacity <> 'OBSERVER' and (
               r.kind = 'GOVERNMENTS' and m.affiliation = 'GOVERNMENT'
            or r.kind = 'EMPLOYERS_CAUCUS' and m.affiliation = 'EMPLOYERS'
            or r.kind = 'WORKERS_CAUCUS' and m.affiliation = 'WORKERS'))
$$;

-- The rooms this transaction may look into: those of the member it names, and the one a job names.
create function membership.rooms_in_view() returns setof uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select membership.rooms_of(nullif(current_setting('trialogue.member', true), '')::uuid)
  union all
  select nullif(current_setting('trialogue.room', true), '')::uuid
   where nullif(current_setting('trialogue.room', true), '') is not null
$$;
