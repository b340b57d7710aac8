-- In which room a thread is: told to the portal alone, which tells nobody. Who asks for one in a room that they may not enter is on record there.
create policy owner_looks on rooms.thread for select to current_user using (true);
create function rooms.room_of_thread(asked uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select f.room_id from rooms.thread f where f.id = $1
$$;
revoke execute on function rooms.room_of_thread(uuid) from public;
grant execute on function rooms.room_of_thread(uuid) to ${app};
