-- A file that could not be read now waits behind the others, and not at their head.
alter table rooms.file_reading add column due_at timestamptz not null default now();
drop index rooms.file_reading_waiting;
create index file_reading_waiting on rooms.file_reading (due_at, file_id) where state = 'WAITING';
grant update (due_at) on rooms.file_reading to ${app};
create or replace function rooms.files_to_read(at_most integer) returns table (file_id uuid, room_id uuid)
  language sql stable security definer set search_path = pg_catalog
as $$
  select r.file_id, r.room_id
    from rooms.file_reading r
   where r.state = 'WAITING' and r.due_at <= now() and nullif(current_setting('trialogue.member', true), '') is null
   order by r.due_at, r.file_id
   limit $1
$$;
