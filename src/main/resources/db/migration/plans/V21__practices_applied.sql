-- Which practices of the library a commitment applies: where the chain begins that leads from what worked to what is confirmed.
create table plans.applied (
  commitment_id uuid not null,
  room_id       uuid not null,
  practice      text not null,
  constraint applied_pk primary key (commitment_id, practice),
  constraint applied_commitment foreign key (commitment_id, room_id) references plans.commitment (id, room_id),
  constraint applied_practice check (practice <> '' and length(practice) <= 200)
);
create index applied_by_practice on plans.applied (practice);

alter table plans.applied enable row level security;
alter table plans.applied force row level security;
create policy applied_of_rooms_in_view on plans.applied for all to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view())));
grant select, insert, delete on plans.applied to ${app};
