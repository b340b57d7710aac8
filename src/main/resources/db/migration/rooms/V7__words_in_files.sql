-- The words that stand in files of rooms, page by page, as a job read them, which works room by room: they are the room's, like the file, and are found
-- by those who may enter it. What could not be read says why.
create table rooms.file_reading (
  file_id uuid        not null,
  room_id uuid        not null,
  state   text        not null,
  tries   integer     not null,
  read_at timestamptz,
  constraint file_reading_pk primary key (file_id),
  constraint file_reading_file foreign key (file_id) references platform.file (id),
  constraint file_reading_room foreign key (room_id) references membership.room (id),
  constraint file_reading_state check (state in ('WAITING', 'READ', 'CUT', 'ENCRYPTED', 'BROKEN', 'TOO_LARGE', 'TOO_SLOW', 'WORDLESS', 'OTHER')),
  constraint file_reading_read check ((state = 'WAITING') = (read_at is null))
);
create index file_reading_waiting on rooms.file_reading (tries, file_id) where state = 'WAITING';

create table rooms.file_page (
  file_id uuid     not null,
  part    integer  not null,
  room_id uuid     not null,
  said    text     not null,
  words   tsvector not null generated always as (rooms.words_of(said)) stored,
  constraint file_page_pk primary key (file_id, part),
  constraint file_page_reading foreign key (file_id) references rooms.file_reading (file_id),
  constraint file_page_room foreign key (room_id) references membership.room (id),
  constraint file_page_said check (said <> '')
);
create index file_page_words on rooms.file_page using gin (words);
create index file_version_by_file on rooms.file_version (file_id);

-- Those that were shared before wait as well.
alter table rooms.file_version no force row level security;
insert into rooms.file_reading (file_id, room_id, state, tries)
  select distinct v.file_id, v.room_id, 'WAITING', 0 from rooms.file_version v;
alter table rooms.file_version force row level security;

alter table rooms.file_reading enable row level security;
alter table rooms.file_reading force row level security;
create policy file_reading_of_rooms_in_view on rooms.file_reading for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
create policy file_reading_was_shared on rooms.file_reading for select to ${app}
  using (room_id = any(array(select membership.rooms_of_pieces()))
    and exists (select from rooms.file_version v where v.file_id = file_reading.file_id));
create policy file_reading_is_awaited on rooms.file_reading for insert to ${app}
  with check (room_id = any(array(select membership.rooms_open())) and state = 'WAITING'
    and exists (select from platform.file f where f.id = file_id and f.room_id = file_reading.room_id));
create policy file_reading_is_a_jobs on rooms.file_reading for update to ${app}
  using (room_id = any(array(select membership.rooms_in_view())) and nullif(current_setting('trialogue.member', true), '') is null);
create policy owner_knows_what_waits on rooms.file_reading for select to current_user using (true);
grant select, insert on rooms.file_reading to ${app};
grant update (state, tries, read_at) on rooms.file_reading to ${app};

alter table rooms.file_page enable row level security;
alter table rooms.file_page force row level security;
create policy file_page_of_rooms_in_view on rooms.file_page for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
create policy file_page_is_a_jobs on rooms.file_page for insert to ${app}
  with check (room_id = any(array(select membership.rooms_in_view())) and nullif(current_setting('trialogue.member', true), '') is null
    and exists (select from rooms.file_reading r where r.file_id = file_page.file_id and r.room_id = file_page.room_id));
grant select, insert on rooms.file_page to ${app};

-- Files that wait, with their rooms: keys alone, for a job that then works room by room.
create function rooms.files_to_read(at_most integer) returns table (file_id uuid, room_id uuid)
  language sql stable security definer set search_path = pg_catalog
as $$
  select r.file_id, r.room_id
    from rooms.file_reading r
   where r.state = 'WAITING' and nullif(current_setting('trialogue.member', true), '') is null
   order by r.tries, r.file_id
   limit $1
$$;
revoke execute on function rooms.files_to_read(integer) from public;
grant execute on function rooms.files_to_read(integer) to ${app};
