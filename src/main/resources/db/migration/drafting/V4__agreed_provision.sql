-- Provisions that the groups have agreed: while a row is open, no commit touches the block. Rows are closed, never removed.
create table drafting.agreed_provision (
  id                   uuid        not null,
  text_id              uuid        not null,
  room_id              uuid        not null,
  block_id             text        not null,
  agreed_by            uuid        not null,
  agreed_affiliation   text        not null,
  agreed_capacity      text        not null,
  agreed_at            timestamptz not null,
  reopened_by          uuid,
  reopened_affiliation text,
  reopened_capacity    text,
  reopened_at          timestamptz,
  constraint agreed_provision_pk primary key (id),
  constraint agreed_provision_text foreign key (text_id) references drafting.text (id),
  constraint agreed_provision_room foreign key (room_id) references membership.room (id),
  constraint agreed_provision_agreed_by foreign key (agreed_by) references membership.member (id),
  constraint agreed_provision_reopened_by foreign key (reopened_by) references membership.member (id),
  constraint agreed_provision_block check (block_id <> ''),
  constraint agreed_provision_reopened check (num_nulls(reopened_by, reopened_affiliation, reopened_capacity, reopened_at) in (0, 4))
);
create unique index agreed_provision_once on drafting.agreed_provision (text_id, block_id) where reopened_at is null;

alter table drafting.agreed_provision enable row level security;
alter table drafting.agreed_provision force row level security;
create policy agreed_provision_is_its_rooms on drafting.agreed_provision for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
-- Nobody agrees or reopens in another's name.
create policy agreed_provision_is_agreed_in_ones_own_name on drafting.agreed_provision for insert to ${app}
  with check (room_id = any(array(select membership.rooms_in_view()))
    and agreed_by = nullif(current_setting('trialogue.member', true), '')::uuid);
create policy agreed_provision_is_reopened_in_ones_own_name on drafting.agreed_provision for update to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view()))
    and reopened_by = nullif(current_setting('trialogue.member', true), '')::uuid);

grant select, insert on drafting.agreed_provision to ${app};
grant update (reopened_by, reopened_affiliation, reopened_capacity, reopened_at) on drafting.agreed_provision to ${app};
