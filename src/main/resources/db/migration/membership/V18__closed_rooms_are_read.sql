-- The rooms of this transaction in which something may still be added: what was closed is kept as it is, and read.
create function membership.rooms_open() returns setof uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select r.id from membership.room r where r.closed_at is null and r.id = any(array(select membership.rooms_in_view()))
$$;

alter policy content_is_added on platform.content
  with check (room_id = any(array(select membership.rooms_open())));
alter policy chunk_is_added on platform.chunk
  with check (room_id = any(array(select membership.rooms_open())));
alter policy file_is_added on platform.file
  with check (room_id = any(array(select membership.rooms_open())));
