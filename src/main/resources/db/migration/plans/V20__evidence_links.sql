-- What a report rests on can stand elsewhere: an address, and what it is called. As with files, what was given stays.
create table plans.evidence_link (
  report_id uuid not null,
  room_id   uuid not null,
  address   text not null,
  title     text not null,
  constraint evidence_link_pk primary key (report_id, address),
  constraint evidence_link_report foreign key (report_id, room_id) references plans.report (id, room_id),
  constraint evidence_link_address check (address ~ '^https?://' and length(address) <= 2000),
  constraint evidence_link_title check (title <> '' and length(title) <= 200)
);
alter table plans.evidence_link enable row level security;
alter table plans.evidence_link force row level security;
create policy evidence_link_of_rooms_in_view on plans.evidence_link for all to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view())));
grant select, insert on plans.evidence_link to ${app};
