-- Who sits for a holder, and does not speak for it, enters where it stands on its behalf. Who speaks for the holder confirms that or undoes it, and
-- who entered it takes it back until then: one answer each, which stays. Whether somebody sits for a holder, and speaks for it, the database asks
-- too.
alter table drafting.position add column on_behalf boolean not null default false;
alter table drafting.position add constraint position_on_behalf check (not on_behalf or stance is not null);

create table drafting.position_answer (
  position_id uuid        not null,
  room_id     uuid        not null,
  confirmed   boolean     not null,
  member_id   uuid        not null,
  affiliation text        not null,
  capacity    text        not null,
  at          timestamptz not null,
  constraint position_answer_pk primary key (position_id),
  constraint position_answer_position foreign key (position_id) references drafting.position (id),
  constraint position_answer_room foreign key (room_id) references membership.room (id),
  constraint position_answer_member foreign key (member_id) references membership.member (id)
);
create index position_answer_by_room on drafting.position_answer (room_id);

-- Whether the member of this transaction sits in a room for the holder of a position that is prepared there, and speaks for it.
create function drafting.sits_for(room uuid, holder_kind text, holder_key text, speaking boolean) returns boolean
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
             when 'GOVERNMENT_GROUP' then m.affiliation = 'GOVERNMENT' and m.capacity = 'COORDINATOR'
             when 'GOVERNMENTS' then m.affiliation = 'GOVERNMENT' and m.capacity in ('TITULAR', 'COORDINATOR')
             when 'DELEGATION' then m.affiliation = 'GOVERNMENT' and m.capacity in ('TITULAR', 'COORDINATOR')
             else false
           end))
$$;

create policy position_is_the_speakers_or_on_behalf on drafting.position as restrictive for insert to ${app}
  with check (drafting.sits_for(room_id, holder_kind, holder_key, not on_behalf));

alter table drafting.position_answer enable row level security;
alter table drafting.position_answer force row level security;
create policy position_answer_is_its_rooms on drafting.position_answer for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
create policy position_answer_is_the_speakers_or_the_authors on drafting.position_answer for insert to ${app}
  with check (room_id = any(array(select membership.rooms_open()))
    and member_id = nullif(current_setting('trialogue.member', true), '')::uuid
    and exists (select from drafting.position p
                 where p.id = position_id and p.room_id = position_answer.room_id and p.on_behalf
                   and (drafting.sits_for(p.room_id, p.holder_kind, p.holder_key, true)
                        or not confirmed and p.member_id = position_answer.member_id)));
grant select, insert on drafting.position_answer to ${app};
