-- In which room a text is: told to the portal alone, which tells nobody. Who asks for one in a room that they may not enter is on record there.
create function drafting.room_of_text(asked uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select f.room_id from drafting.text f where f.id = $1
$$;
revoke execute on function drafting.room_of_text(uuid) from public;
grant execute on function drafting.room_of_text(uuid) to ${app};
