-- What the members of a working group other than the secretariat may do at most with the texts of its shared room at a stage, where the group has
-- decided that it is less than the table of the procedure grants. No row: as the table says. Everybody in the room reads it, for whom it is the rule.
create table drafting.narrowing (
  room_id     uuid        not null,
  stage       text        not null,
  at_most     text        not null,
  member_id   uuid        not null,
  affiliation text        not null,
  capacity    text        not null,
  at          timestamptz not null,
  constraint narrowing_pk primary key (room_id, stage),
  constraint narrowing_room foreign key (room_id) references membership.room (id),
  constraint narrowing_member foreign key (member_id) references membership.member (id),
  constraint narrowing_is_less check (
    stage in ('PREPARATION', 'DRAFTING_COMMITTEE') and at_most in ('SUGGEST', 'COMMENT', 'READ')
    or stage in ('GENERAL_DISCUSSION', 'FIRST_READING') and at_most in ('COMMENT', 'READ')
    or stage in ('CONSULTATION', 'AMENDMENT_WINDOW', 'DISCUSSION', 'FINAL_READING') and at_most = 'READ')
);

-- The drafting group: those who may do in preparation what the table grants, though it is narrowed for the others.
create table drafting.drafter (
  room_id   uuid not null,
  stage     text not null,
  member_id uuid not null,
  constraint drafter_pk primary key (room_id, stage, member_id),
  constraint drafter_narrowing foreign key (room_id, stage) references drafting.narrowing (room_id, stage),
  constraint drafter_member foreign key (member_id) references membership.member (id),
  constraint drafter_prepares check (stage = 'PREPARATION')
);

-- Whether whoever asks decides for the working group at work that shares a room.
create function drafting.decides_for(room uuid) returns boolean
  language sql stable set search_path = pg_catalog
as $$
  select exists (
    select from membership.room r
     where r.id = $1 and r.kind = 'SHARED' and membership.at_work(r.working_group_id)
       and r.working_group_id = any(array(select membership.officer_of(nullif(current_setting('trialogue.member', true), '')::uuid))))
$$;

alter table drafting.narrowing enable row level security;
alter table drafting.narrowing force row level security;
create policy narrowing_is_its_rooms on drafting.narrowing for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
create policy narrowing_is_decided_in_ones_own_name on drafting.narrowing for insert to ${app}
  with check (drafting.decides_for(room_id) and member_id = nullif(current_setting('trialogue.member', true), '')::uuid);
create policy narrowing_is_given_up on drafting.narrowing for delete to ${app}
  using (drafting.decides_for(room_id));
grant select, insert, delete on drafting.narrowing to ${app};

alter table drafting.drafter enable row level security;
alter table drafting.drafter force row level security;
create policy drafter_is_its_rooms on drafting.drafter for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
create policy drafter_is_named on drafting.drafter for insert to ${app}
  with check (drafting.decides_for(room_id));
create policy drafter_is_named_no_more on drafting.drafter for delete to ${app}
  using (drafting.decides_for(room_id));
grant select, insert, delete on drafting.drafter to ${app};
