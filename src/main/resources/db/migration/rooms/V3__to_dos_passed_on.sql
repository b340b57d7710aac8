-- What is to be done passes from one who is in the room to another.
grant update (who) on rooms.to_do to ${app};
create index to_do_waiting on rooms.to_do (room_id, who) where done_at is null;
