-- A version with a name is a snapshot that someone named; a name is given once. Each change of stage remembers the version it came at.
alter table drafting.snapshot
  add column named_by          uuid,
  add column named_affiliation text,
  add column named_capacity    text,
  add column named_at          timestamptz,
  add constraint snapshot_named_by foreign key (named_by) references membership.member (id),
  add constraint snapshot_name check (length(name) between 1 and 100),
  add constraint snapshot_named check (num_nulls(name, named_by, named_affiliation, named_capacity, named_at) in (0, 5));

-- Nobody names a version in another's name.
create policy snapshot_is_kept_without_anothers_name on drafting.snapshot as restrictive for insert to ${app}
  with check (named_by is null or named_by = nullif(current_setting('trialogue.member', true), '')::uuid);
create policy snapshot_is_named_in_ones_own_name on drafting.snapshot as restrictive for update to ${app}
  using (true)
  with check (named_by = nullif(current_setting('trialogue.member', true), '')::uuid);
grant update (name, named_by, named_affiliation, named_capacity, named_at) on drafting.snapshot to ${app};

create table drafting.stage_change (
  text_id     uuid        not null,
  room_id     uuid        not null,
  version     integer     not null,
  stage       text        not null,
  member_id   uuid        not null,
  affiliation text        not null,
  capacity    text        not null,
  at          timestamptz not null,
  constraint stage_change_pk primary key (text_id, at, stage),
  constraint stage_change_text foreign key (text_id) references drafting.text (id),
  constraint stage_change_room foreign key (room_id) references membership.room (id),
  constraint stage_change_member foreign key (member_id) references membership.member (id)
);
alter table drafting.stage_change enable row level security;
alter table drafting.stage_change force row level security;
create policy stage_change_is_its_rooms on drafting.stage_change for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
create policy stage_change_is_its_authors on drafting.stage_change for insert to ${app}
  with check (room_id = any(array(select membership.rooms_in_view()))
    and member_id = nullif(current_setting('trialogue.member', true), '')::uuid);
grant select, insert on drafting.stage_change to ${app};
