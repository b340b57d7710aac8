-- Of the shared room partners see those threads and files that were shared with them.
create policy thread_was_shared on rooms.thread for select to ${app}
  using (id = any(array(select membership.pieces_in_view('THREAD'))) and room_id = any(array(select membership.rooms_of_pieces())));
create policy message_was_shared on rooms.message for select to ${app}
  using (thread_id = any(array(select membership.pieces_in_view('THREAD'))) and room_id = any(array(select membership.rooms_of_pieces())));
create policy shared_file_was_shared on rooms.shared_file for select to ${app}
  using (id = any(array(select membership.pieces_in_view('FILE'))) and room_id = any(array(select membership.rooms_of_pieces())));
create policy file_version_was_shared on rooms.file_version for select to ${app}
  using (shared_id = any(array(select membership.pieces_in_view('FILE'))) and room_id = any(array(select membership.rooms_of_pieces())));
-- Who took a file off its list took it from them, too.
create policy file_was_shared on platform.file for select to ${app}
  using (room_id = any(array(select membership.rooms_of_pieces()))
    and exists (select from rooms.file_version v join rooms.shared_file s on s.id = v.shared_id
                 where v.file_id = file.id and s.removed_at is null));

-- Nothing is shared as a thread or a file of a room that does not stand in that room.
create policy owner_looks_for_files on rooms.shared_file for select to current_user using (true);
create function rooms.is_of_its_room() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if not exists (select 1 from rooms.thread t where new.kind = 'THREAD' and t.id = new.piece and t.room_id = new.room_id)
     and not exists (select 1 from rooms.shared_file f where new.kind = 'FILE' and f.id = new.piece and f.room_id = new.room_id) then
    raise exception 'what is shared stands in its room' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger share_of_thread_or_file before insert on membership.share
  for each row when (new.kind in ('THREAD', 'FILE')) execute function rooms.is_of_its_room();
