-- The room of a named group of governments belongs to the group: who is in the group may be let in, who leaves the group is out of the room with
-- that, its coordinator alone keeps it, and it is called what the group is called. When the group is dissolved it is closed.
alter table membership.room
  add column government_group_id uuid,
  add constraint room_government_group foreign key (government_group_id) references membership.government_group (id),
  add constraint room_of_government_group check (government_group_id is null or kind = 'GOVERNMENT_GROUP');
create unique index room_once_a_government_group on membership.room (government_group_id) where closed_at is null;

create policy owner_looks on membership.grouped_government for select to current_user using (true);
create policy owner_closes_rooms on membership.room for update to current_user using (true) with check (true);
create policy owner_empties_seats on membership.room_member for update to current_user using (true) with check (true);

-- Whether a mandate is in a named group, or is its coordinator's.
create function membership.is_grouped(government_group uuid, mandate uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
as $$
  select exists (select 1 from membership.grouped_government g where g.government_group_id = $1 and g.mandate_id = $2)
      or exists (select 1 from membership.government_group g where g.id = $1 and g.coordinator_id = $2)
$$;

-- The member who coordinates a named group today.
create function membership.coordinator_of(government_group uuid) returns uuid
  language sql stable strict security definer set search_path = pg_catalog
as $$
  select m.member_id
    from membership.government_group g
    join membership.mandate m on m.id = g.coordinator_id
   where g.id = $1
     and m.ended_at is null
     and m.starts_on <= (now() at time zone 'UTC')::date
     and (m.ends_on is null or m.ends_on >= (now() at time zone 'UTC')::date)
$$;

-- Those rooms that were opened before: by their names and, where nothing is called so, by who opened them, if that one coordinates one group alone and
-- no government sits there that is not in it.
alter table membership.room no force row level security;
alter table membership.room_member no force row level security;
alter table membership.government_group no force row level security;
alter table membership.grouped_government no force row level security;
with named as (
  select distinct on (g.id) r.id as room, g.id as grouped
    from membership.room r
    join membership.government_group g on g.working_group_id = r.working_group_id and lower(g.name) = lower(btrim(r.name))
   where r.kind = 'GOVERNMENT_GROUP' and r.closed_at is null and g.dissolved_at is null
   order by g.id, r.opened_at)
update membership.room r set government_group_id = n.grouped from named n where n.room = r.id;
with coordinated as (
  select r.id as room, (array_agg(g.id))[1] as grouped
    from membership.room r
    join membership.mandate m on m.working_group_id = r.working_group_id and m.member_id = r.opened_by
    join membership.government_group g on g.coordinator_id = m.id and g.dissolved_at is null
   where r.kind = 'GOVERNMENT_GROUP' and r.closed_at is null and r.government_group_id is null
   group by r.id having count(*) = 1),
first as (
  select distinct on (c.grouped) c.room, c.grouped
    from coordinated c join membership.room r on r.id = c.room
   where not exists (select 1 from membership.room o where o.government_group_id = c.grouped)
     and not exists (
       select 1
         from membership.room_member e
         join membership.mandate m on m.id = e.mandate_id
        where e.room_id = c.room and e.left_at is null and m.affiliation = 'GOVERNMENT' and m.ended_at is null
          and not membership.is_grouped(c.grouped, m.id))
   order by c.grouped, r.opened_at)
update membership.room r set government_group_id = f.grouped from first f where f.room = r.id;
update membership.room r set name = g.name from membership.government_group g where g.id = r.government_group_id and g.name <> r.name;
update membership.room_member e set left_by = e.let_in_by, left_at = now()
  from membership.room r, membership.mandate m
 where r.id = e.room_id and r.government_group_id is not null and m.id = e.mandate_id and e.left_at is null
   and m.affiliation = 'GOVERNMENT' and m.ended_at is null and not membership.is_grouped(r.government_group_id, m.id);
alter table membership.room force row level security;
alter table membership.room_member force row level security;
alter table membership.government_group force row level security;
alter table membership.grouped_government force row level security;

-- Who is out of the group is out of its room; a mandate that is over lets in nobody, and whoever has it by now takes the seat.
create function membership.leaves_room_of_group() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  grouped uuid;
begin
  if tg_op = 'UPDATE' then grouped := new.id; else grouped := old.government_group_id; end if;
  update membership.room_member e
     set left_by = coalesce(nullif(current_setting('trialogue.member', true), '')::uuid, e.let_in_by), left_at = now()
    from membership.room r, membership.mandate m
   where r.id = e.room_id and r.government_group_id = grouped
     and m.id = e.mandate_id and m.affiliation = 'GOVERNMENT' and m.ended_at is null
     and e.left_at is null and not membership.is_grouped(r.government_group_id, m.id);
  return null;
end
$$;
create trigger government_leaves_room after delete on membership.grouped_government
  for each row execute function membership.leaves_room_of_group();
create trigger coordinator_leaves_room after update on membership.government_group
  for each row when (old.coordinator_id is distinct from new.coordinator_id)
  execute function membership.leaves_room_of_group();

create function membership.room_goes_with_group() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  update membership.room r set name = new.name where r.government_group_id = new.id and r.closed_at is null and r.name <> new.name;
  if new.dissolved_at is not null then
    update membership.room r
       set closed_at = new.dissolved_at, closed_by = coalesce(nullif(current_setting('trialogue.member', true), '')::uuid, r.opened_by)
     where r.government_group_id = new.id and r.closed_at is null;
  end if;
  return null;
end
$$;
create trigger government_group_and_room after update on membership.government_group
  for each row when (old.name <> new.name or old.dissolved_at is distinct from new.dissolved_at)
  execute function membership.room_goes_with_group();

-- The open room of a named group, for a job that then works in it.
create function membership.room_of_group(government_group uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select r.id
    from membership.room r
   where r.government_group_id = $1 and r.closed_at is null
     and nullif(current_setting('trialogue.member', true), '') is null
$$;
revoke execute on function membership.room_of_group(uuid) from public;
grant execute on function membership.room_of_group(uuid) to ${app};

-- The record of the room says who is off the list; nobody in it did that.
create policy record_of_who_is_off_a_list on audit.record for insert to ${app}
  with check (member_id is null and account is not null and about_group is null and kind = 'DEED' and deed = 'membership.room-off-list'
    and room_id = any(array(select membership.rooms_in_view())) and subject = room_id
    and nullif(current_setting('trialogue.member', true), '') is null);

create or replace function membership.may_let_in(room uuid, mandate uuid, until date, asking uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
as $$
  select exists (
    select 1 from membership.room r join membership.mandate m on m.working_group_id = r.working_group_id
     where r.id = $1 and m.id = $2 and r.closed_at is null
       and (r.opened_by is not null or $3 is not null and m.affiliation = 'SECRETARIAT')
       and (r.kind <> 'PARTNERS' or m.affiliation <> 'PARTNERS' or $3 is not null)
       and (r.government_group_id is null
            or membership.coordinator_of(r.government_group_id) = $4
               and (membership.is_grouped(r.government_group_id, m.id) or $3 is not null and m.affiliation = 'SECRETARIAT'))
       and (r.id = any(array(select membership.rooms_of($4)))
            or r.opened_by = $4 and m.member_id = $4 and not exists (select 1 from membership.room_member e where e.room_id = r.id)))
$$;

-- A room is opened for a named group by its coordinator alone.
alter policy room_is_opened_in_ones_own_name on membership.room
  with check (opened_by is null
    or opened_by = nullif(current_setting('trialogue.member', true), '')::uuid
       and (kind <> 'GOVERNMENT_GROUP' or membership.coordinator_of(government_group_id) = opened_by));

-- The same as before; and whoever coordinates a named group by now comes into its room.
create or replace function membership.seats_to_take()
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
    join membership.room r on r.id = b.room_id
   where (r.government_group_id is null or membership.is_grouped(r.government_group_id, o.id))
     and not exists (select 1 from membership.room_member i where i.room_id = b.room_id and i.mandate_id = o.id and i.left_at is null)
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
  union all
  select r.id, r.kind, r.name, o.id, null::date, null::uuid
    from own o
    join membership.government_group g on g.coordinator_id = o.id and g.dissolved_at is null
    join membership.room r on r.government_group_id = g.id and r.closed_at is null
   where membership.at_work(o.working_group_id)
     and not exists (select 1 from membership.room_member i where i.room_id = r.id and i.mandate_id = o.id and i.left_at is null)
$$;
