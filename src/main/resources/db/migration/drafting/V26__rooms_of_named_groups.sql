-- The same as before; and for a named group of governments its own coordinator speaks, and none of another.
create or replace function drafting.sits_for(room uuid, holder_kind text, holder_key text, speaking boolean) returns boolean
  language sql stable security definer set search_path = pg_catalog
as $$
  select exists (
    select 1 from membership.room r
      join membership.mandates_in_view() m on m.working_group_id = r.working_group_id
      join membership.member p on p.id = m.member_id
      left join membership.organization named on named.id = p.organization_id
      left join membership.organization o on o.id = coalesce(named.merged_into, named.id)
     where r.id = $1 and r.id = any(array(select membership.rooms_in_view()))
       and case $2
             when 'EMPLOYERS' then m.affiliation = 'EMPLOYERS'
             when 'WORKERS' then m.affiliation = 'WORKERS'
             when 'GOVERNMENTS' then m.affiliation = 'GOVERNMENT' and r.kind = 'GOVERNMENT_GROUP' and r.id::text = $3
             when 'GOVERNMENT' then m.affiliation = 'GOVERNMENT' and r.kind <> 'GOVERNMENT_GROUP' and coalesce(o.country, o.id::text) = $3
             else false
           end
       and m.capacity not in ('OBSERVER', 'CHAIR', 'REPORTER')
       and (not $4 or case r.kind
             when 'EMPLOYERS_CAUCUS' then m.affiliation = 'EMPLOYERS' and m.capacity in ('SPOKESPERSON', 'GROUP_SECRETARY')
             when 'WORKERS_CAUCUS' then m.affiliation = 'WORKERS' and m.capacity in ('SPOKESPERSON', 'GROUP_SECRETARY')
             when 'GOVERNMENT_GROUP' then membership.coordinator_of(r.government_group_id) = m.member_id
             when 'GOVERNMENTS' then m.affiliation = 'GOVERNMENT' and m.capacity in ('TITULAR', 'COORDINATOR')
             when 'DELEGATION' then m.affiliation = 'GOVERNMENT' and m.capacity in ('TITULAR', 'COORDINATOR')
             else false
           end))
$$;

-- In rooms of governments that are no named group's nobody speaks: who was asked there about positions is asked no more.
alter table membership.room no force row level security;
alter table drafting.position no force row level security;
alter table notifications.notice no force row level security;
update notifications.notice n set settled_at = now()
  from drafting.position p
  join membership.room r on r.id = p.room_id and r.kind = 'GOVERNMENT_GROUP' and r.government_group_id is null
 where n.topic = 'drafting.position/' || p.id and n.settled_at is null;
alter table membership.room force row level security;
alter table drafting.position force row level security;
alter table notifications.notice force row level security;
