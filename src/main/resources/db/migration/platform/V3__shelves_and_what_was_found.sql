-- Files of things that are no room stand on a shelf. Who sees a shelf is said by the migrations of the module that keeps it; until then nobody does.
alter table platform.content alter column room_id drop not null;
alter table platform.content add column shelf_id uuid;
alter table platform.content add constraint content_place check (num_nonnulls(room_id, shelf_id) = 1);
alter table platform.content add constraint content_on_shelf unique (id, shelf_id);
alter table platform.content add constraint content_once_a_shelf unique (shelf_id, sha256);

alter table platform.chunk alter column room_id drop not null;
alter table platform.chunk add column shelf_id uuid;
alter table platform.chunk add constraint chunk_place check (num_nonnulls(room_id, shelf_id) = 1);
alter table platform.chunk add constraint chunk_content_on_shelf foreign key (content_id, shelf_id)
  references platform.content (id, shelf_id) deferrable initially deferred;

alter table platform.file alter column room_id drop not null;
alter table platform.file add column shelf_id uuid;
alter table platform.file add constraint file_place check (num_nonnulls(room_id, shelf_id) = 1);
alter table platform.file add constraint file_content_on_shelf foreign key (content_id, shelf_id) references platform.content (id, shelf_id);
create index file_by_shelf on platform.file (shelf_id) where shelf_id is not null;
grant delete on platform.content, platform.file to ${app};

-- What the scanner found in a content, where such files are kept and handed to nobody. It may learn of it later than the file came in.
alter table platform.content add column found text;
alter table platform.content add constraint content_found check (found <> '');
create policy owner_keeps_contents on platform.content for all to current_user using (true) with check (true);
create function platform.set_apart(content uuid, found text) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update platform.content c set found = $2 where c.id = $1 and c.found is null
$$;
revoke execute on function platform.set_apart(uuid, text) from public;
grant execute on function platform.set_apart(uuid, text) to ${app};
