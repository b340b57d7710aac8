-- What partners read of the shared room was shared with them: the room as a whole, by being let in, or a text, a thread or a file of it, piece by
-- piece; by a secretary or the Chair, until a day, and no longer than the mandate. Who sees a piece is said where its tables are.
create table membership.share (
  id         uuid        not null,
  room_id    uuid        not null,
  mandate_id uuid        not null,
  kind       text        not null,
  piece      uuid        not null,
  until      date        not null,
  shared_by  uuid        not null,
  shared_at  timestamptz not null,
  ended_by   uuid,
  ended_at   timestamptz,
  constraint share_pk primary key (id),
  constraint share_room foreign key (room_id) references membership.room (id),
  constraint share_mandate foreign key (mandate_id) references membership.mandate (id),
  constraint share_shared_by foreign key (shared_by) references membership.member (id),
  constraint share_ended_by foreign key (ended_by) references membership.member (id),
  constraint share_kind check (kind in ('TEXT', 'THREAD', 'FILE')),
  constraint share_ended check (num_nulls(ended_by, ended_at) in (0, 2))
);
create unique index share_once on membership.share (mandate_id, piece) where ended_at is null;
create index share_by_room on membership.share (room_id) where ended_at is null;

-- The pieces of that kind that are shared with somebody today.
create function membership.pieces_of(asking uuid, of_kind text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select s.piece
    from membership.mandate m
    join membership.share s on s.mandate_id = m.id
   where m.member_id = $1 and s.kind = $2
     and s.ended_at is null and s.until >= (now() at time zone 'UTC')::date
     and m.ended_at is null
     and m.starts_on <= (now() at time zone 'UTC')::date
     and (m.ends_on is null or m.ends_on >= (now() at time zone 'UTC')::date)
$$;

create function membership.pieces_in_view(of_kind text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select membership.pieces_of(nullif(current_setting('trialogue.member', true), '')::uuid, $1)
$$;

-- The rooms of which some piece is shared with the member of this transaction.
create function membership.rooms_of_pieces() returns setof uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select distinct s.room_id
    from membership.mandates_in_view() m
    join membership.share s on s.mandate_id = m.id
   where s.ended_at is null and s.until >= (now() at time zone 'UTC')::date
$$;

-- What notices call these pieces.
create function membership.things_of(asking uuid) returns setof text
  language sql stable security definer set search_path = pg_catalog
as $$
  select 'texts/' || t from membership.pieces_of($1, 'TEXT') t
  union all
  select 'threads/' || t from membership.pieces_of($1, 'THREAD') t
$$;

-- Whether the member of this transaction shares what is in that room: a secretary or the Chair, while the working group is at work.
create function membership.shares_out(room uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
as $$
  select exists (
    select 1 from membership.room r
     where r.id = $1 and r.kind = 'SHARED' and membership.at_work(r.working_group_id)
       and r.working_group_id = any(array(select membership.officer_of(nullif(current_setting('trialogue.member', true), '')::uuid))))
$$;

-- Whether that is a partner's mandate in the working group of that room, which lasts until that day.
create function membership.may_be_shared_with(mandate uuid, room uuid, until date) returns boolean
  language sql stable security definer set search_path = pg_catalog
as $$
  select exists (
    select 1 from membership.mandate m join membership.room r on r.working_group_id = m.working_group_id
     where m.id = $1 and r.id = $2 and m.affiliation = 'PARTNERS' and m.ended_at is null
       and $3 >= (now() at time zone 'UTC')::date and (m.ends_on is null or m.ends_on >= $3))
$$;

alter table membership.share enable row level security;
alter table membership.share force row level security;
create policy owner_looks_at_shares on membership.share for select to current_user using (true);
create policy share_is_its_rooms_and_its_partners on membership.share for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view()))
    or mandate_id = any(array(select m.id from membership.mandates_in_view() m)));
create policy share_is_given_in_ones_own_name on membership.share for insert to ${app}
  with check (membership.shares_out(room_id) and ended_at is null
    and shared_by = nullif(current_setting('trialogue.member', true), '')::uuid
    and membership.may_be_shared_with(mandate_id, room_id, until));
create policy share_is_ended on membership.share for update to ${app}
  using (membership.shares_out(room_id))
  with check (ended_by = nullif(current_setting('trialogue.member', true), '')::uuid);
grant select, insert on membership.share to ${app};
grant update (ended_by, ended_at) on membership.share to ${app};

-- As before; but into the shared room no partner comes by the mandate alone.
create or replace function membership.rooms_of(asking uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  with held as materialized (
    select m.id, m.working_group_id, m.affiliation, m.capacity, m.let_in and m.begun_at is not null as let_in
      from membership.mandate m
     where m.member_id = asking
       and m.ended_at is null
       and m.starts_on <= (now() at time zone 'UTC')::date
       and (m.ends_on is null or m.ends_on >= (now() at time zone 'UTC')::date))
  select r.id
    from held m
    join membership.room r on r.working_group_id = m.working_group_id
   where r.opened_by is null
     and (r.kind = 'SHARED' and m.affiliation <> 'PARTNERS'
          or m.capacity <> 'OBSERVER' and (
               r.kind = 'GOVERNMENTS' and m.affiliation = 'GOVERNMENT'
            or r.kind = 'EMPLOYERS_CAUCUS' and m.affiliation = 'EMPLOYERS' and m.let_in
            or r.kind = 'WORKERS_CAUCUS' and m.affiliation = 'WORKERS' and m.let_in
            or r.kind = 'OFFICERS' and m.capacity in ('CHAIR', 'VICE_CHAIR', 'REPORTER', 'SPOKESPERSON', 'SECRETARY')))
  union all
  select e.room_id
    from held m
    join membership.room_member e on e.mandate_id = m.id
   where e.left_at is null
     and (e.until is null or e.until >= (now() at time zone 'UTC')::date)
$$;

-- As before; and a secretary or the Chair lets a partner into the shared room, until a day within the mandate.
create or replace function membership.may_let_in(room uuid, mandate uuid, until date, asking uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
as $$
  select exists (
    select 1 from membership.room r join membership.mandate m on m.working_group_id = r.working_group_id
     where r.id = $1 and m.id = $2 and r.closed_at is null
       and (r.opened_by is not null
            or $3 is not null and m.affiliation = 'SECRETARIAT'
            or r.kind = 'SHARED' and m.affiliation = 'PARTNERS' and membership.may_be_shared_with(m.id, r.id, $3)
               and membership.at_work(r.working_group_id) and r.working_group_id = any(array(select membership.officer_of($4))))
       and (r.kind <> 'PARTNERS' or m.affiliation <> 'PARTNERS' or $3 is not null)
       and (r.government_group_id is null
            or membership.coordinator_of(r.government_group_id) = $4
               and (membership.is_grouped(r.government_group_id, m.id) or $3 is not null and m.affiliation = 'SECRETARIAT'))
       and (r.id = any(array(select membership.rooms_of($4)))
            or r.opened_by = $4 and m.member_id = $4 and not exists (select 1 from membership.room_member e where e.room_id = r.id)))
$$;

-- Partners keep what they have today: the whole shared room, until the end of the mandate.
alter table membership.room no force row level security;
alter table membership.room_member no force row level security;
insert into membership.room_member (id, room_id, mandate_id, let_in_by, let_in_at, until)
  select gen_random_uuid(), r.id, m.id, m.given_by, m.given_at, m.ends_on
    from membership.mandate m
    join membership.room r on r.working_group_id = m.working_group_id and r.kind = 'SHARED'
   where m.affiliation = 'PARTNERS' and m.ended_at is null
     and (m.ends_on is null or m.ends_on >= (now() at time zone 'UTC')::date)
     and not exists (select 1 from membership.room_member e where e.room_id = r.id and e.mandate_id = m.id and e.left_at is null);
alter table membership.room force row level security;
alter table membership.room_member force row level security;

-- What is done with a piece is on record in its room; the bytes of a file are seen by whoever sees the file.
create policy record_of_pieces on audit.record for insert to ${app}
  with check (member_id = nullif(current_setting('trialogue.member', true), '')::uuid
    and room_id = any(array(select membership.rooms_of_pieces())));
create policy content_was_shared on platform.content for select to ${app}
  using (room_id = any(array(select membership.rooms_of_pieces()))
    and exists (select from platform.file f where f.content_id = content.id));
create policy chunk_was_shared on platform.chunk for select to ${app}
  using (room_id = any(array(select membership.rooms_of_pieces()))
    and exists (select from platform.file f where f.content_id = chunk.content_id));
