-- Whoever may enter a room sees what is in it; nobody else does, whatever the question. Something is added in one's own name, and only where
-- the room is open.
do $$
declare
  named text;
begin
  foreach named in array array['thread', 'message', 'to_do', 'shared_file', 'file_version']
  loop
    execute format('alter table rooms.%I enable row level security', named);
    execute format('alter table rooms.%I force row level security', named);
    execute format('create policy %I on rooms.%I for select to ${app}
      using (room_id = any(array(select membership.rooms_in_view())))', named || '_of_rooms_in_view', named);
  end loop;
  foreach named in array array['thread', 'message', 'to_do', 'file_version']
  loop
    execute format('create policy %I on rooms.%I for insert to ${app}
      with check (room_id = any(array(select membership.rooms_open()))
        and member_id = nullif(current_setting(''trialogue.member'', true), '''')::uuid)', named || '_is_added_in_ones_own_name', named);
  end loop;
end $$;

create policy shared_file_is_added on rooms.shared_file for insert to ${app}
  with check (room_id = any(array(select membership.rooms_open())));
create policy shared_file_is_taken_off on rooms.shared_file for update to ${app}
  using (room_id = any(array(select membership.rooms_open())))
  with check (room_id = any(array(select membership.rooms_open()))
    and (removed_by is null or removed_by = nullif(current_setting('trialogue.member', true), '')::uuid));
-- Nobody changes what another said.
create policy message_is_changed_by_its_author on rooms.message for update to ${app}
  using (room_id = any(array(select membership.rooms_open()))
    and member_id = nullif(current_setting('trialogue.member', true), '')::uuid);
create policy to_do_is_done on rooms.to_do for update to ${app}
  using (room_id = any(array(select membership.rooms_open())))
  with check (room_id = any(array(select membership.rooms_open()))
    and (done_by is null or done_by = nullif(current_setting('trialogue.member', true), '')::uuid));

grant select, insert on rooms.thread, rooms.message, rooms.to_do, rooms.shared_file, rooms.file_version to ${app};
grant update (said, edited_at, withdrawn_at) on rooms.message to ${app};
grant update (done_by, done_at) on rooms.to_do to ${app};
grant update (removed_by, removed_at) on rooms.shared_file to ${app};
