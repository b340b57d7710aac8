-- Pictures that stand in a text: files of its room, brought down to what shows. A text holds no others.
create table drafting.picture (
  file_id     uuid        not null,
  text_id     uuid        not null,
  room_id     uuid        not null,
  media_type  text        not null,
  width       integer     not null,
  height      integer     not null,
  added_by    uuid        not null,
  affiliation text        not null,
  capacity    text        not null,
  added_at    timestamptz not null,
  constraint picture_pk primary key (file_id),
  constraint picture_text foreign key (text_id) references drafting.text (id),
  constraint picture_room foreign key (room_id) references membership.room (id),
  constraint picture_added_by foreign key (added_by) references membership.member (id),
  constraint picture_media_type check (media_type in ('image/png', 'image/jpeg', 'image/gif', 'image/webp')),
  constraint picture_size check (width > 0 and height > 0)
);
create index picture_by_text on drafting.picture (text_id);

alter table drafting.picture enable row level security;
alter table drafting.picture force row level security;
create policy picture_is_its_rooms on drafting.picture for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
-- Nobody adds one in another's name, nor to a text of another room.
create policy picture_is_added_in_ones_own_name on drafting.picture for insert to ${app}
  with check (room_id = any(array(select membership.rooms_in_view()))
    and added_by = nullif(current_setting('trialogue.member', true), '')::uuid
    and exists (select from drafting.text t where t.id = text_id and t.room_id = picture.room_id));
grant select, insert on drafting.picture to ${app};
