-- What was done in no room is read by whoever did it, by whom it concerns, and by the secretaries of the working group that it concerns.
create function membership.secretary_of(asking uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select m.working_group_id
    from membership.mandate m
   where m.member_id = asking
     and m.affiliation = 'SECRETARIAT'
     and m.capacity = 'SECRETARY'
     and m.ended_at is null
     and m.starts_on <= (now() at time zone 'UTC')::date
     and (m.ends_on is null or m.ends_on >= (now() at time zone 'UTC')::date)
$$;

create policy record_of_no_room on audit.record for select to ${app}
  using (room_id is null
    and (member_id = nullif(current_setting('trialogue.member', true), '')::uuid
      or about_member = nullif(current_setting('trialogue.member', true), '')::uuid
      or about_group = any(array(select membership.secretary_of(nullif(current_setting('trialogue.member', true), '')::uuid)))));

-- Seals are bare digests: those of a room are that room's, those of no room are nobody's. Jobs alone add them, one room at a time.
create policy seal_of_rooms_in_view on audit.seal for select to ${app}
  using (room_id is null or room_id = any(array(select membership.rooms_in_view())));
create policy seal_is_a_jobs on audit.seal for insert to ${app}
  with check (nullif(current_setting('trialogue.member', true), '') is null
    and room_id is not distinct from nullif(current_setting('trialogue.room', true), '')::uuid);
alter table audit.seal add constraint seal_room foreign key (room_id) references membership.room (id);
-- Looked at when all is written: a mandate can make someone a member.
alter table audit.record add constraint record_about_group foreign key (about_group) references membership.working_group (id)
  deferrable initially deferred;
alter table audit.record add constraint record_about_member foreign key (about_member) references membership.member (id)
  deferrable initially deferred;
