-- What a commitment said before and after it was put differently, under the entry of the record that says who did so and when: the record itself keeps
-- no content.
create table plans.rewording (
  entry_id      uuid  not null,
  commitment_id uuid  not null,
  room_id       uuid  not null,
  before        jsonb not null,
  after         jsonb not null,
  constraint rewording_pk primary key (entry_id),
  constraint rewording_commitment foreign key (commitment_id, room_id) references plans.commitment (id, room_id),
  constraint rewording_of_something check (before is distinct from after)
);
create index rewording_by_commitment on plans.rewording (commitment_id);

alter table plans.rewording enable row level security;
alter table plans.rewording force row level security;
create policy rewording_of_rooms_in_view on plans.rewording for all to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view())));
grant select, insert on plans.rewording to ${app};
