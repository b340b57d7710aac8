-- A partner's seat that ends with the mandate goes on with it when it is prolonged, by no more days than a partner is let in for; and it is the
-- successor's when the mandate is handed over. Of one that ends before the mandate the secretaries are told once, for that last day.
create function membership.seats_go_on_with_mandate() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  update membership.room_member e
     set until = greatest(old.ends_on, least(new.ends_on, (now() at time zone 'UTC')::date + 366))
    from membership.room r
   where e.mandate_id = new.id and e.left_at is null and e.until = old.ends_on
     and r.id = e.room_id and r.kind in ('SHARED', 'PARTNERS');
  return null;
end
$$;
create trigger partner_keeps_seats after update of ends_on on membership.mandate
  for each row when (new.affiliation = 'PARTNERS' and new.ends_on > old.ends_on)
  execute function membership.seats_go_on_with_mandate();

alter table membership.room_member add column warned date;

create function membership.partner_seats_to_warn_of(before date) returns table (room_id uuid, mandate_id uuid, until date)
  language sql volatile security definer set search_path = pg_catalog
as $$
  update membership.room_member e set warned = e.until
    from membership.room r, membership.mandate m
   where nullif(current_setting('trialogue.member', true), '') is null
     and e.left_at is null and e.until between (now() at time zone 'UTC')::date and $1 and e.warned is distinct from e.until
     and r.id = e.room_id and r.kind in ('SHARED', 'PARTNERS') and r.closed_at is null and membership.at_work(r.working_group_id)
     and m.id = e.mandate_id and m.affiliation = 'PARTNERS' and m.ended_at is null and (m.ends_on is null or m.ends_on > e.until)
     and not exists (
       select 1 from membership.room_member o
        where o.room_id = e.room_id and o.mandate_id = e.mandate_id and o.left_at is null and (o.until is null or o.until > e.until))
  returning e.room_id, e.mandate_id, e.until
$$;
revoke execute on function membership.partner_seats_to_warn_of(date) from public;
grant execute on function membership.partner_seats_to_warn_of(date) to ${app};

-- As before; and a partner's seat in the shared room, which nobody opened and which has no name, is the successor's as well.
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
    select e.room_id, r.kind, coalesce(r.name, '') as name, r.closed_at, e.until, m.id as mandate_id, m.affiliation, m.capacity, m.working_group_id
      from membership.room_member e
      join membership.mandate m on m.id = e.mandate_id
      join membership.room r on r.id = e.room_id and (r.opened_by is not null or r.kind = 'SHARED' and m.affiliation = 'PARTNERS'), today t
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
