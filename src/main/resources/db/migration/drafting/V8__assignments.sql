-- To whom a thread is assigned: the newest row holds, the others tell how it came to that. No member: to nobody any more.
create table drafting.assignment (
  number      bigint      not null generated always as identity,
  thread_id   uuid        not null,
  room_id     uuid        not null,
  member_id   uuid,
  assigned_by uuid        not null,
  affiliation text        not null,
  capacity    text        not null,
  at          timestamptz not null,
  constraint assignment_pk primary key (number),
  constraint assignment_thread foreign key (thread_id, room_id) references drafting.thread (id, room_id),
  constraint assignment_member foreign key (member_id) references membership.member (id),
  constraint assignment_by foreign key (assigned_by) references membership.member (id)
);
create index assignment_by_thread on drafting.assignment (thread_id, number desc);

alter table drafting.assignment enable row level security;
alter table drafting.assignment force row level security;
create policy assignment_is_its_rooms on drafting.assignment for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
-- Nobody assigns in another's name, nor to someone who may not see the thread.
create policy assignment_is_made_in_ones_own_name on drafting.assignment for insert to ${app}
  with check (room_id = any(array(select membership.rooms_in_view()))
    and assigned_by = nullif(current_setting('trialogue.member', true), '')::uuid
    and (member_id is null or room_id = any(array(select membership.rooms_of(member_id)))));
grant select, insert on drafting.assignment to ${app};
