-- Whom the secretariat entered for the Employers or the Workers comes into their room by a yes of that side. Those who were in are in.
alter table membership.mandate
  add column let_in     boolean not null default true,
  add column let_in_by  uuid,
  add column let_in_at  timestamptz,
  add column succeeds   uuid,
  add constraint mandate_let_in_by foreign key (let_in_by) references membership.member (id),
  add constraint mandate_succeeds foreign key (succeeds) references membership.mandate (id),
  add constraint mandate_let_in_side check (let_in or affiliation in ('EMPLOYERS', 'WORKERS')),
  add constraint mandate_let_in_told check (num_nulls(let_in_by, let_in_at) in (0, 2) and (let_in_by is null or let_in));
create index mandate_by_side on membership.mandate (working_group_id, affiliation, capacity);

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
     and (r.kind = 'SHARED'
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

-- Nobody but those who are in lets another in: not the secretariat, whatever the portal was made to do in its name.
create function membership.is_let_in_from_within() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if not exists (select 1 from membership.mandates_in_view() m
                  where m.working_group_id = new.working_group_id and m.affiliation = new.affiliation
                    and m.let_in and m.begun_at is not null and m.capacity <> 'OBSERVER' and m.member_id = new.let_in_by) then
    raise exception 'a side lets in its own people' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger mandate_is_let_in_from_within before update of let_in on membership.mandate
  for each row when (new.let_in and not old.let_in) execute function membership.is_let_in_from_within();

-- Whose mandate it is, where and for which side, stays as it was given; and who looks on does not come to sit without a mandate of their own.
create function membership.mandate_stays_whose_it_is() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  raise exception 'a mandate stays whose it is' using errcode = 'insufficient_privilege';
end
$$;
create trigger mandate_stays_whose_it_is before update of affiliation, member_id, working_group_id, capacity on membership.mandate
  for each row when ((new.affiliation, new.member_id, new.working_group_id) is distinct from (old.affiliation, old.member_id, old.working_group_id)
    or old.capacity = 'OBSERVER' and new.capacity <> 'OBSERVER')
  execute function membership.mandate_stays_whose_it_is();

-- Who came to sit on a side, and who left it, is read in the record by everybody who is let in there.
create function membership.mandates_of_ones_side() returns setof uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select m.id
    from membership.mandates_in_view() own
    join membership.mandate m on m.working_group_id = own.working_group_id and m.affiliation = own.affiliation
   where own.let_in and own.begun_at is not null and own.capacity <> 'OBSERVER'
$$;
create policy record_of_ones_side on audit.record for select to ${app}
  using (room_id is null and kind = 'DEED' and subject = any(array(select membership.mandates_of_ones_side())));
