-- Partners and observers, who read the texts of the shared room, are asked to comment on one of them until a day: by a secretary or the Chair, one by
-- one. Everybody in the room sees who was asked; what was ended is in the record. It holds with the mandate, and not beyond it.
create table drafting.asked_to_comment (
  text_id     uuid        not null,
  room_id     uuid        not null,
  member_id   uuid        not null,
  mandate_id  uuid        not null,
  until       date        not null,
  asked_by    uuid        not null,
  affiliation text        not null,
  capacity    text        not null,
  at          timestamptz not null,
  constraint asked_to_comment_pk primary key (text_id, mandate_id),
  constraint asked_to_comment_text foreign key (text_id) references drafting.text (id),
  constraint asked_to_comment_room foreign key (room_id) references membership.room (id),
  constraint asked_to_comment_member foreign key (member_id) references membership.member (id),
  constraint asked_to_comment_mandate foreign key (mandate_id) references membership.mandate (id),
  constraint asked_to_comment_asked_by foreign key (asked_by) references membership.member (id)
);
create index asked_to_comment_by_room on drafting.asked_to_comment (room_id);

alter table drafting.asked_to_comment enable row level security;
alter table drafting.asked_to_comment force row level security;
create policy asked_to_comment_is_its_rooms on drafting.asked_to_comment for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
create policy asked_to_comment_in_ones_own_name on drafting.asked_to_comment for insert to ${app}
  with check (drafting.decides_for(room_id) and asked_by = nullif(current_setting('trialogue.member', true), '')::uuid
    and exists (select from drafting.text t where t.id = text_id and t.room_id = asked_to_comment.room_id and t.fork_of is null)
    and exists (select from membership.mandate m where m.id = mandate_id and m.member_id = asked_to_comment.member_id));
create policy asked_to_comment_no_more on drafting.asked_to_comment for delete to ${app}
  using (drafting.decides_for(room_id));
grant select, insert, delete on drafting.asked_to_comment to ${app};
