-- Partners come into a room of theirs for a time: whoever lets one in says until when.
create or replace function membership.may_let_in(room uuid, mandate uuid, until date, asking uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
as $$
  select exists (
    select 1 from membership.room r join membership.mandate m on m.working_group_id = r.working_group_id
     where r.id = $1 and m.id = $2 and r.closed_at is null
       and (r.opened_by is not null or $3 is not null and m.affiliation = 'SECRETARIAT')
       and (r.kind <> 'PARTNERS' or m.affiliation <> 'PARTNERS' or $3 is not null)
       and (r.id = any(array(select membership.rooms_of($4)))
            or r.opened_by = $4 and m.member_id = $4 and not exists (select 1 from membership.room_member e where e.room_id = r.id)))
$$;

-- Who is in such a room already, without a last day, gets one.
alter table membership.room_member no force row level security;
update membership.room_member e set until = (now() at time zone 'UTC')::date + 90
  from membership.room r, membership.mandate m
 where r.id = e.room_id and m.id = e.mandate_id and r.kind = 'PARTNERS' and m.affiliation = 'PARTNERS' and e.until is null and e.left_at is null;
alter table membership.room_member force row level security;

-- In the archive nothing is added to any room, by nobody.
create or replace function membership.rooms_open() returns setof uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select r.id from membership.room r
   where r.closed_at is null and r.id = any(array(select membership.rooms_in_view())) and membership.at_work(r.working_group_id)
$$;
