-- Who keeps a room that someone opened, by side and capacity: as the rules of rooms say it. In the room of a named group of governments its
-- coordinator does.
create function membership.keeps_room(kind text, affiliation text, capacity text) returns boolean
  language sql immutable set search_path = pg_catalog
as $$
  select case $1
    when 'DELEGATION' then $2 = 'GOVERNMENT' and $3 in ('TITULAR', 'COORDINATOR')
    when 'BILATERAL' then $2 in ('EMPLOYERS', 'WORKERS') and $3 in ('SPOKESPERSON', 'GROUP_SECRETARY')
      or $2 = 'GOVERNMENT' and $3 in ('TITULAR', 'COORDINATOR')
    when 'DRAFTING_GROUP' then $3 in ('CHAIR', 'VICE_CHAIR', 'REPORTER', 'SPOKESPERSON', 'COORDINATOR')
    when 'DRAFTING_COMMITTEE' then $2 = 'SECRETARIAT' and $3 = 'SECRETARY'
    when 'PARTNERS' then $2 = 'SECRETARIAT' and $3 = 'SECRETARY'
    else false end
$$;

-- Whether two mandates in a working group are of one side; of governments only those of one country, or of one organization.
create function membership.of_one_side(one uuid, other uuid) returns boolean
  language sql stable set search_path = pg_catalog
as $$
  select exists (
    select 1
      from membership.mandate a
      join membership.mandate b on b.working_group_id = a.working_group_id and b.affiliation = a.affiliation
      join membership.member p on p.id = a.member_id
      join membership.member q on q.id = b.member_id
      left join membership.organization s on s.id = p.organization_id
      left join membership.organization t on t.id = q.organization_id
     where a.id = $1 and b.id = $2 and (a.affiliation <> 'GOVERNMENT' or s.country = t.country or s.id = t.id))
$$;

-- The seats that the member of this transaction may take in rooms that someone opened. One in each room where whoever sat there before in the
-- mandate that is theirs now has one still; and one in each room that whoever kept it for their side left by the end of a mandate, and that
-- nobody of their side keeps by now, where they may keep it: a small drafting group, which all of them keep together, nobody at all. A guest's seat is nobody else's.
create function membership.seats_to_take()
  returns table (room_id uuid, kind text, name text, mandate_id uuid, until date, taken_from uuid)
  language sql stable security definer set search_path = pg_catalog
as $$
  with today as (select (now() at time zone 'UTC')::date as day),
  own as (
    select m.id, m.working_group_id, m.affiliation, m.capacity, m.succeeds
      from membership.mandates_in_view() m
     where m.let_in and m.begun_at is not null),
  left_behind as (
    select e.room_id, r.kind, r.name, r.closed_at, e.until, m.id as mandate_id, m.affiliation, m.capacity, m.working_group_id
      from membership.room_member e
      join membership.room r on r.id = e.room_id and r.opened_by is not null
      join membership.mandate m on m.id = e.mandate_id, today t
     where r.working_group_id in (select working_group_id from own)
       and e.left_at is null and (e.until is null or e.until >= t.day)
       and (m.ended_at is not null or m.ends_on < t.day)
       and not (m.affiliation = 'SECRETARIAT' and e.until is not null))
  select b.room_id, b.kind, b.name, o.id, b.until, b.mandate_id
    from own o
    join left_behind b on b.mandate_id = o.succeeds and membership.of_one_side(o.id, b.mandate_id)
   where not exists (select 1 from membership.room_member i where i.room_id = b.room_id and i.mandate_id = o.id and i.left_at is null)
  union all
  select distinct b.room_id, b.kind, b.name, o.id, null::date, null::uuid
    from own o
    join left_behind b on b.working_group_id = o.working_group_id and b.affiliation = o.affiliation, today t
   where b.closed_at is null
     and b.mandate_id is distinct from o.succeeds
     and membership.keeps_room(b.kind, o.affiliation, o.capacity)
     and membership.keeps_room(b.kind, b.affiliation, b.capacity)
     and membership.of_one_side(o.id, b.mandate_id)
     and membership.at_work(o.working_group_id)
     and not exists (
       select 1
         from membership.room_member i
         join membership.mandate m on m.id = i.mandate_id
        where i.room_id = b.room_id and i.left_at is null and (i.until is null or i.until >= t.day)
          and m.ended_at is null and m.starts_on <= t.day and (m.ends_on is null or m.ends_on >= t.day)
          and membership.keeps_room(b.kind, m.affiliation, m.capacity)
          and (b.kind = 'DRAFTING_GROUP' or membership.of_one_side(o.id, m.id)))
$$;

alter policy room_member_is_let_in on membership.room_member
  with check (let_in_by = nullif(current_setting('trialogue.member', true), '')::uuid
    and (membership.may_let_in(room_id, mandate_id, until, let_in_by)
      or exists (select 1 from membership.seats_to_take() s
                  where s.room_id = room_member.room_id and s.mandate_id = room_member.mandate_id
                    and s.until is not distinct from room_member.until)));
