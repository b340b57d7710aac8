-- What members say beside a text. A thread is its room's: on a shared text either everyone's or one group's own, which nobody else sees.
create table drafting.thread (
  id                   uuid        not null,
  text_id              uuid        not null,
  room_id              uuid        not null,
  block_id             text        not null,
  from_offset          integer     not null,
  to_offset            integer     not null,
  quote                text        not null,
  version              integer     not null,
  opened_by            uuid        not null,
  opened_affiliation   text        not null,
  opened_capacity      text        not null,
  opened_at            timestamptz not null,
  resolved_by          uuid,
  resolved_affiliation text,
  resolved_capacity    text,
  resolved_at          timestamptz,
  constraint thread_pk primary key (id),
  constraint thread_with_room unique (id, room_id),
  constraint thread_text foreign key (text_id) references drafting.text (id),
  constraint thread_room foreign key (room_id) references membership.room (id),
  constraint thread_opened_by foreign key (opened_by) references membership.member (id),
  constraint thread_resolved_by foreign key (resolved_by) references membership.member (id),
  constraint thread_block check (block_id <> ''),
  constraint thread_offsets check (0 <= from_offset and from_offset < to_offset),
  constraint thread_version check (version >= 0),
  constraint thread_resolved check (num_nulls(resolved_by, resolved_affiliation, resolved_capacity, resolved_at) in (0, 4))
);
create index thread_by_text on drafting.thread (text_id, opened_at);

create table drafting.remark (
  id          uuid        not null,
  thread_id   uuid        not null,
  room_id     uuid        not null,
  member_id   uuid        not null,
  affiliation text        not null,
  capacity    text        not null,
  words       text        not null,
  at          timestamptz not null,
  constraint remark_pk primary key (id),
  constraint remark_thread foreign key (thread_id, room_id) references drafting.thread (id, room_id),
  constraint remark_member foreign key (member_id) references membership.member (id),
  constraint remark_words check (length(words) between 1 and 4000)
);
create index remark_by_thread on drafting.remark (thread_id, at);

-- Where the words of a thread stood at a version: positions in the whole text. It only moves on, so that few commits are left to follow.
create table drafting.thread_place (
  thread_id uuid    not null,
  room_id   uuid    not null,
  version   integer not null,
  from_at   integer not null,
  to_at     integer not null,
  constraint thread_place_pk primary key (thread_id),
  constraint thread_place_thread foreign key (thread_id, room_id) references drafting.thread (id, room_id)
);

alter table drafting.thread enable row level security;
alter table drafting.thread force row level security;
create policy thread_is_its_rooms on drafting.thread for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
-- Nobody comments, resolves or reopens in another's name, nor beside a text that is not in view.
create policy thread_is_opened_in_ones_own_name on drafting.thread for insert to ${app}
  with check (room_id = any(array(select membership.rooms_in_view()))
    and opened_by = nullif(current_setting('trialogue.member', true), '')::uuid
    and exists (select from drafting.text t where t.id = text_id));
create policy thread_is_resolved_in_ones_own_name on drafting.thread for update to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view()))
    and (resolved_by is null or resolved_by = nullif(current_setting('trialogue.member', true), '')::uuid));

alter table drafting.remark enable row level security;
alter table drafting.remark force row level security;
create policy remark_is_its_rooms on drafting.remark for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
create policy remark_is_made_in_ones_own_name on drafting.remark for insert to ${app}
  with check (room_id = any(array(select membership.rooms_in_view()))
    and member_id = nullif(current_setting('trialogue.member', true), '')::uuid);

alter table drafting.thread_place enable row level security;
alter table drafting.thread_place force row level security;
create policy thread_place_is_its_rooms on drafting.thread_place for all to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view())));

grant select, insert on drafting.thread, drafting.remark, drafting.thread_place to ${app};
grant update (resolved_by, resolved_affiliation, resolved_capacity, resolved_at) on drafting.thread to ${app};
grant update (version, from_at, to_at) on drafting.thread_place to ${app};
