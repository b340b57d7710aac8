-- What a working group is asked to do, and by which rules it proceeds. That is no secret; its secretaries and its Chair write it.
create table membership.charter (
  working_group_id     uuid    not null,
  version              bigint  not null,
  edition              int     not null,
  mandate              text    not null,
  asked_by             text    not null,
  reports_on           date,
  preset               text    not null,
  consultation         boolean not null,
  authorized_by_parent boolean not null,
  observers_speak      boolean not null,
  sub_amendments       text    not null,
  circulated_only      boolean not null,
  reopening_unopposed  boolean not null,
  voting               text    not null,
  weighting            text    not null,
  silence_days         int     not null,
  languages            text[]  not null,
  constraint charter_pk primary key (working_group_id),
  constraint charter_working_group foreign key (working_group_id) references membership.working_group (id),
  constraint charter_mandate check (length(mandate) <= 10000),
  constraint charter_asked_by check (length(asked_by) <= 200),
  constraint charter_preset check (preset in ('COMMITTEE', 'EXPERTS', 'NATIONAL', 'BIPARTITE')),
  constraint charter_sub_amendments check (sub_amendments in ('NONE', 'ONE', 'ANY')),
  constraint charter_voting check (voting in ('NONE', 'SIMPLE', 'TWO_THIRDS')),
  constraint charter_weighting check (weighting in ('MULTIPLE', 'TWO_ONE_ONE')),
  constraint charter_silence check (silence_days between 0 and 90),
  constraint charter_languages check (cardinality(languages) > 0 and languages <@ array['en', 'fr', 'es'])
);
-- Working groups that were open before proceed as committees do.
insert into membership.charter
  select g.id, 0, 0, '', '', null, 'COMMITTEE', true, true, false, 'ONE', true, true, 'SIMPLE', 'MULTIPLE', 0, array['en', 'fr', 'es']
    from membership.working_group g;

grant select, insert, update on membership.charter to ${app};

-- The working groups in which someone is secretary or Chair today.
create function membership.officer_of(asking uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select m.working_group_id
    from membership.mandate m
   where m.member_id = asking
     and (m.affiliation = 'SECRETARIAT' and m.capacity = 'SECRETARY' or m.capacity = 'CHAIR')
     and m.ended_at is null
     and m.starts_on <= (now() at time zone 'UTC')::date
     and (m.ends_on is null or m.ends_on >= (now() at time zone 'UTC')::date)
$$;

alter table membership.charter enable row level security;
alter table membership.charter force row level security;
create policy charter_is_known on membership.charter for select to ${app} using (true);
create policy charter_is_written on membership.charter for insert to ${app}
  with check (working_group_id = any(array(select membership.officer_of(nullif(current_setting('trialogue.member', true), '')::uuid))));
create policy charter_changes on membership.charter for update to ${app}
  using (working_group_id = any(array(select membership.officer_of(nullif(current_setting('trialogue.member', true), '')::uuid))));
