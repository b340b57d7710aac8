-- Comments are found by their words, under the forms of each language.
alter table drafting.remark add column found tsvector not null generated always as (rooms.words_of(words)) stored;
create index remark_found on drafting.remark using gin (found);

-- The words of texts and draft amendments of private rooms, as of a version, so that a search in all of one's rooms reads those alone that have what is looked
-- for. It is the room's, like the text.
create table drafting.text_words (
  text_id uuid     not null,
  part    integer  not null,
  room_id uuid     not null,
  version integer  not null,
  words   tsvector not null,
  constraint text_words_pk primary key (text_id, part),
  constraint text_words_text foreign key (text_id) references drafting.text (id),
  constraint text_words_room foreign key (room_id) references membership.room (id)
);
create index text_words_by_room on drafting.text_words (room_id);

alter table drafting.text_words enable row level security;
alter table drafting.text_words force row level security;
create policy text_words_are_their_rooms on drafting.text_words for all to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view()))
    and exists (select from drafting.text t where t.id = text_id and t.room_id = text_words.room_id));
grant select, insert, delete on drafting.text_words to ${app};

-- Texts of private rooms whose words are behind, page after page: keys alone, for a job that then works room by room.
create policy owner_compares on drafting.text_words for select to current_user using (true);
create function drafting.unworded(beyond uuid, at_most integer) returns table (text_id uuid, room_id uuid)
  language sql stable security definer set search_path = pg_catalog
as $$
  select t.id, t.room_id
    from drafting.text t
    join membership.room r on r.id = t.room_id and r.kind <> 'SHARED'
   where t.id > $1 and nullif(current_setting('trialogue.member', true), '') is null
     and not exists (select from drafting.text_words w where w.text_id = t.id and w.version >= t.head)
   order by t.id
   limit $2
$$;
revoke execute on function drafting.unworded(uuid, integer) from public;
grant execute on function drafting.unworded(uuid, integer) to ${app};
