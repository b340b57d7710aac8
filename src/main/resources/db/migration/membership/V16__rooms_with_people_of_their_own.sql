-- Beside the rooms that each working group has from the first day on, now with the Officers' among them, stand rooms that someone opens: with a
-- name, and with people who are let in one by one. Through a mandate, so that whoever has none any more is out of all of them at once.
alter table membership.room drop constraint room_kind;
alter table membership.room
  add column name       text,
  add column side       text,
  add column other_side text,
  add column country    text,
  add column opened_by  uuid,
  add column opened_at  timestamptz,
  add column closed_by  uuid,
  add column closed_at  timestamptz,
  add constraint room_kind check (kind in ('SHARED', 'GOVERNMENTS', 'EMPLOYERS_CAUCUS', 'WORKERS_CAUCUS', 'OFFICERS', 'GOVERNMENT_GROUP',
    'DELEGATION', 'BILATERAL', 'DRAFTING_COMMITTEE', 'DRAFTING_GROUP', 'PARTNERS')),
  add constraint room_standing check (case when kind in ('SHARED', 'GOVERNMENTS', 'EMPLOYERS_CAUCUS', 'WORKERS_CAUCUS', 'OFFICERS')
    then num_nonnulls(name, opened_by, opened_at, closed_at) = 0 else num_nulls(name, opened_by, opened_at) = 0 end),
  add constraint room_name check (length(name) between 1 and 120),
  add constraint room_sides check (kind <> 'BILATERAL' or side is not null and other_side is not null and side <> other_side),
  add constraint room_country check (kind <> 'DELEGATION' or country is not null),
  add constraint room_closed check (num_nulls(closed_by, closed_at) in (0, 2)),
  add constraint room_opened_by foreign key (opened_by) references membership.member (id),
  add constraint room_closed_by foreign key (closed_by) references membership.member (id);
drop index membership.room_once_a_kind;
create unique index room_once_a_kind on membership.room (working_group_id, kind) where opened_by is null;
create index room_by_working_group on membership.room (working_group_id);

insert into membership.room (id, working_group_id, kind) select gen_random_uuid(), g.id, 'OFFICERS' from membership.working_group g;

-- Who was let into a room, by whom, and until when; whoever is out again stays on record.
create table membership.room_member (
  id         uuid        not null,
  room_id    uuid        not null,
  mandate_id uuid        not null,
  let_in_by  uuid        not null,
  let_in_at  timestamptz not null,
  until      date,
  left_by    uuid,
  left_at    timestamptz,
  constraint room_member_pk primary key (id),
  constraint room_member_room foreign key (room_id) references membership.room (id),
  constraint room_member_mandate foreign key (mandate_id) references membership.mandate (id),
  constraint room_member_let_in_by foreign key (let_in_by) references membership.member (id),
  constraint room_member_left_by foreign key (left_by) references membership.member (id),
  constraint room_member_left check (num_nulls(left_by, left_at) in (0, 2))
);
create unique index room_member_once on membership.room_member (room_id, mandate_id) where left_at is null;
create index room_member_by_mandate on membership.room_member (mandate_id) where left_at is null;

create or replace function membership.rooms_of(asking uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  with held as materialized (
    select m.id, m.working_group_id, m.affiliation, m.capacity
      from membership.mandate m
     where m.member_id = asking
       and m.ended_at is null
       and m.starts_on <= (now() at time zone 'UTC')::date
       and (m.ends_on is null or m.ends_on >= (now() at time zone 'UTC')::date))
  select r.id
    from held m
    join membership.room r on r.working_group_id = m.working_group_id
   where r.opened_by is null
     and (r.kind = 'SHARED'
          or m.capacity <> 'OBSERVER' and (
               r.kind = 'GOVERNMENTS' and m.affiliation = 'GOVERNMENT'
            or r.kind = 'EMPLOYERS_CAUCUS' and m.affiliation = 'EMPLOYERS'
            or r.kind = 'WORKERS_CAUCUS' and m.affiliation = 'WORKERS'
            or r.kind = 'OFFICERS' and m.capacity in ('CHAIR', 'VICE_CHAIR', 'REPORTER', 'SPOKESPERSON', 'SECRETARY')))
  union all
  select e.room_id
    from held m
    join membership.room_member e on e.mandate_id = m.id
   where e.left_at is null
     and (e.until is null or e.until >= (now() at time zone 'UTC')::date)
$$;
