-- What those in a room say of a commitment beside its reports. Whoever said something puts it differently or takes it back alone; what was taken back
-- leaves a trace without words.
create table plans.comment (
  id            uuid        not null,
  commitment_id uuid        not null,
  room_id       uuid        not null,
  said          text        not null,
  member_id     uuid        not null,
  affiliation   text        not null,
  capacity      text        not null,
  said_at       timestamptz not null,
  edited_at     timestamptz,
  deleted_at    timestamptz,
  constraint comment_pk primary key (id),
  constraint comment_commitment foreign key (commitment_id, room_id) references plans.commitment (id, room_id),
  constraint comment_member foreign key (member_id) references membership.member (id),
  constraint comment_said check (length(said) <= 4000 and (said = '') = (deleted_at is not null))
);
create index comment_by_commitment on plans.comment (commitment_id, said_at desc, id);
create index comment_by_member on plans.comment (member_id);

alter table plans.comment enable row level security;
alter table plans.comment force row level security;
create policy comment_of_rooms_in_view on plans.comment for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
create policy comment_is_its_authors on plans.comment for insert to ${app}
  with check (room_id = any(array(select membership.rooms_in_view()))
    and member_id = nullif(current_setting('trialogue.member', true), '')::uuid);
create policy comment_stays_its_authors on plans.comment for update to ${app}
  using (room_id = any(array(select membership.rooms_in_view()))
    and member_id = nullif(current_setting('trialogue.member', true), '')::uuid)
  with check (room_id = any(array(select membership.rooms_in_view()))
    and member_id = nullif(current_setting('trialogue.member', true), '')::uuid);
grant select, insert, update (said, edited_at, deleted_at) on plans.comment to ${app};
