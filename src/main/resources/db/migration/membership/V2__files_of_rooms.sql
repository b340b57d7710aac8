-- Files belong to rooms: whoever may enter a room sees its files and may add to them; what is kept stays as it is.
create policy content_of_rooms_in_view on platform.content for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
create policy content_is_added on platform.content for insert to ${app}
  with check (room_id = any(array(select membership.rooms_in_view())));

create policy chunk_of_rooms_in_view on platform.chunk for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
create policy chunk_is_added on platform.chunk for insert to ${app}
  with check (room_id = any(array(select membership.rooms_in_view())));
-- Only what never became part of a content may be dropped: the chunks of a file that the room holds already.
create policy chunk_of_nothing_is_dropped on platform.chunk for delete to ${app}
  using (room_id = any(array(select membership.rooms_in_view()))
         and not exists (select 1 from platform.content c where c.id = content_id));

create policy file_of_rooms_in_view on platform.file for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
create policy file_is_added on platform.file for insert to ${app}
  with check (room_id = any(array(select membership.rooms_in_view())));

alter table platform.content add constraint content_room foreign key (room_id) references membership.room (id);
alter table platform.file add constraint file_room foreign key (room_id) references membership.room (id);
alter table platform.file add constraint file_kept_by foreign key (kept_by) references membership.member (id);
