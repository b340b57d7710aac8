-- Words of files are found by their index. What compares words is not trusted under the policies of rows, so that no question of the portal's own reaches
-- that index: a function does, which looks into the rooms alone that whoever asks may enter, and hands out keys. The pages behind them are read under their
-- policies, as before.
create policy owner_finds_words on rooms.file_page for select to current_user using (true);
create index file_page_by_room on rooms.file_page (room_id);

create function rooms.pages_with(asked tsquery, among uuid[]) returns table (file_id uuid, part integer)
  language sql stable security definer set search_path = pg_catalog
as $$
  select p.file_id, p.part
    from rooms.file_page p
   where p.words @@ $1 and p.room_id = any($2) and p.room_id = any(array(select membership.rooms_in_view()))
$$;
revoke execute on function rooms.pages_with(tsquery, uuid[]) from public;
grant execute on function rooms.pages_with(tsquery, uuid[]) to ${app};
