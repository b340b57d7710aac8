-- Of whom the parties expect a commitment to which standard, as agreed in the plan: without one there is a gap. Nothing is expected unless agreed.
create table plans.expected (
  plan_id         uuid        not null,
  code            text        not null,
  organization_id uuid        not null,
  room_id         uuid        not null,
  agreed_by       uuid        not null,
  agreed_at       timestamptz not null,
  constraint expected_pk primary key (plan_id, code, organization_id),
  constraint expected_plan foreign key (plan_id, room_id) references plans.plan (id, room_id),
  constraint expected_organization foreign key (organization_id) references membership.organization (id),
  constraint expected_agreed_by foreign key (agreed_by) references membership.member (id),
  constraint expected_code check (code <> '')
);
create index expected_by_organization on plans.expected (organization_id);

alter table plans.expected enable row level security;
alter table plans.expected force row level security;
create policy expected_of_rooms_in_view on plans.expected for all to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view())));
grant select, insert, delete on plans.expected to ${app};
