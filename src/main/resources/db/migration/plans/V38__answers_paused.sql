-- Whoever is asked to confirm or contest a report pauses the reminders of that for a while, and says why: a group for its members, a government or a partner for
-- its own. The newest holds. Once it is over they are reminded again, once.
create table plans.answer_snooze (
  id          uuid        not null,
  report_id   uuid        not null,
  room_id     uuid        not null,
  respondent  text        not null,
  until       date        not null,
  reason      text        not null,
  member_id   uuid        not null,
  affiliation text        not null,
  capacity    text        not null,
  snoozed_at  timestamptz not null,
  over_at     timestamptz,
  constraint answer_snooze_pk primary key (id),
  constraint answer_snooze_report foreign key (report_id, room_id) references plans.report (id, room_id),
  constraint answer_snooze_member foreign key (member_id) references membership.member (id),
  constraint answer_snooze_reason check (reason <> '' and length(reason) <= 500)
);
create index answer_snooze_by_report on plans.answer_snooze (report_id, snoozed_at desc);
create index answer_snooze_by_member on plans.answer_snooze (member_id);
create index answer_snooze_open on plans.answer_snooze (room_id, until) where over_at is null;

alter table plans.answer_snooze enable row level security;
alter table plans.answer_snooze force row level security;
create policy answer_snooze_of_rooms_in_view on plans.answer_snooze for all to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view())));
grant select, insert, update (over_at) on plans.answer_snooze to ${app};
