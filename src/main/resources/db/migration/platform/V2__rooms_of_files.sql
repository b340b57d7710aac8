-- In which room a file is: told to the portal alone, which tells nobody. Who asks for one in a room that they may not enter is on record there.
create policy owner_looks on platform.file for select to current_user using (true);
create function platform.room_of_file(asked uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select f.room_id from platform.file f where f.id = $1
$$;
revoke execute on function platform.room_of_file(uuid) from public;
grant execute on function platform.room_of_file(uuid) to ${app};
