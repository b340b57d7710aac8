-- The record of deeds belongs to rooms as what was done there does: who may enter a room may read its record, and adds to it in their own
-- name. What was done in no room is read by nobody yet.
create policy record_of_rooms_in_view on audit.record for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
create policy record_is_its_authors on audit.record for insert to ${app}
  with check (member_id = nullif(current_setting('trialogue.member', true), '')::uuid
    and (room_id is null or room_id = any(array(select membership.rooms_in_view()))));

alter table audit.record add constraint record_member foreign key (member_id) references membership.member (id);
alter table audit.record add constraint record_room foreign key (room_id) references membership.room (id);
