-- When a plan was closed, when it was opened again, by whom and why: acts that stay, the newest of which holds.
create table plans.closing (
  plan_id     uuid        not null,
  number      int         not null,
  room_id     uuid        not null,
  closed      boolean     not null,
  reason      text        not null,
  member_id   uuid        not null,
  affiliation text        not null,
  capacity    text        not null,
  said_at     timestamptz not null,
  constraint closing_pk primary key (plan_id, number),
  constraint closing_plan foreign key (plan_id, room_id) references plans.plan (id, room_id),
  constraint closing_member foreign key (member_id) references membership.member (id),
  constraint closing_number check (number > 0),
  constraint closing_reason check (reason <> '' and length(reason) <= 1000),
  constraint closing_by_the_secretariat check (affiliation = 'SECRETARIAT')
);
create index closing_by_member on plans.closing (member_id);

alter table plans.closing enable row level security;
alter table plans.closing force row level security;
create policy closing_of_rooms_in_view on plans.closing for all to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view())));
grant select, insert on plans.closing to ${app};
