-- What is to be done is put in other words, gets another day, and is deleted, by those who may add to it where it stands.
grant update (title, due_on) on rooms.to_do to ${app};
grant delete on rooms.to_do to ${app};
create policy to_do_is_deleted on rooms.to_do for delete to ${app}
  using (room_id = any(array(select membership.rooms_open())));
