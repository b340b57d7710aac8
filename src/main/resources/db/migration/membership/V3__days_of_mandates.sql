-- A day begins and ends for everyone at once, in UTC, whatever zone a connection was opened in.
create or replace function membership.rooms_of(asking uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select r.id
    from membership.mandate m
    join membership.room r on r.working_group_id = m.working_group_id
   where m.member_id = asking
     and m.ended_at is null
     and m.starts_on <= (now() at time zone 'UTC')::date
     and (m.ends_on is null or m.ends_on >= (now() at time zone 'UTC')::date)
     and (r.kind = 'SHARED'
          or m.capacity <> 'OBSERVER' and (
               r.kind = 'GOVERNMENTS' and m.affiliation = 'GOVERNMENT'
            or r.kind = 'EMPLOYERS_CAUCUS' and m.affiliation = 'EMPLOYERS'
            or r.kind = 'WORKERS_CAUCUS' and m.affiliation = 'WORKERS'))
$$;

-- When it was said of a mandate that its holder may speak; null while its first day lies ahead.
alter table membership.mandate add column begun_at timestamptz;
update membership.mandate set begun_at = given_at where starts_on <= (given_at at time zone 'UTC')::date;
create index mandate_to_begin on membership.mandate (starts_on) where begun_at is null and ended_at is null;
