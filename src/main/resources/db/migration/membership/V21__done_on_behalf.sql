-- What deputies did in the name of those for whom they stand in. Seen by the two of them; what its principal objects to, by the secretaries and
-- the Chair as well, unless it was done in rooms. Nothing here says what is in a room.
create table membership.done_on_behalf (
  id                   uuid        not null,
  version              bigint      not null,
  working_group_id     uuid        not null,
  mandate_id           uuid        not null,
  principal_mandate_id uuid        not null,
  member_id            uuid        not null,
  principal_id         uuid        not null,
  deed                 text        not null,
  subject              uuid        not null,
  link                 text        not null,
  of_rooms             boolean     not null,
  done_at              timestamptz not null,
  answer               text,
  statement            text        not null,
  answered_at          timestamptz,
  constraint done_on_behalf_pk primary key (id),
  constraint done_on_behalf_mandate foreign key (mandate_id, working_group_id) references membership.mandate (id, working_group_id),
  constraint done_on_behalf_principal_mandate foreign key (principal_mandate_id, working_group_id)
    references membership.mandate (id, working_group_id),
  constraint done_on_behalf_member foreign key (member_id) references membership.member (id),
  constraint done_on_behalf_principal foreign key (principal_id) references membership.member (id),
  constraint done_on_behalf_of_another check (member_id <> principal_id),
  constraint done_on_behalf_answer check (answer in ('CONFIRMED', 'OBJECTED') and answered_at is not null
    or answer is null and answered_at is null),
  constraint done_on_behalf_statement check (length(statement) <= 1000 and (statement <> '') = (answer is not distinct from 'OBJECTED'))
);
create index done_on_behalf_by_principal on membership.done_on_behalf (working_group_id, principal_id, done_at);
create index done_on_behalf_by_member on membership.done_on_behalf (working_group_id, member_id, done_at);
create index done_on_behalf_objected on membership.done_on_behalf (working_group_id, done_at) where answer = 'OBJECTED' and not of_rooms;

-- The working groups that the member of this transaction runs: as a secretary, or as the Chair.
create function membership.groups_run() returns setof uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select m.working_group_id from membership.mandates_in_view() m
   where m.capacity = 'CHAIR' or m.affiliation = 'SECRETARIAT' and m.capacity = 'SECRETARY'
$$;

-- Whether somebody holds a mandate today.
create function membership.holds(mandate uuid, member uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
as $$
  select exists (
    select 1 from membership.mandate m
     where m.id = $1 and m.member_id = $2 and m.ended_at is null
       and m.starts_on <= (now() at time zone 'UTC')::date
       and (m.ends_on is null or m.ends_on >= (now() at time zone 'UTC')::date))
$$;
revoke execute on function membership.holds(uuid, uuid) from public;
grant execute on function membership.holds(uuid, uuid) to ${app};

alter table membership.done_on_behalf enable row level security;
alter table membership.done_on_behalf force row level security;
create policy done_on_behalf_in_view on membership.done_on_behalf for select to ${app}
  using (nullif(current_setting('trialogue.member', true), '')::uuid in (member_id, principal_id)
    or answer = 'OBJECTED' and not of_rooms and working_group_id = any(array(select membership.groups_run())));
create policy done_on_behalf_is_a_deputys on membership.done_on_behalf for insert to ${app}
  with check (member_id = nullif(current_setting('trialogue.member', true), '')::uuid and answer is null
    and exists (select 1 from membership.mandates_in_view() m
                 where m.id = mandate_id and m.deputy_of = principal_mandate_id)
    and membership.holds(principal_mandate_id, principal_id));
create policy done_on_behalf_is_at_work on membership.done_on_behalf as restrictive for insert to ${app}
  with check (membership.at_work(working_group_id));
create policy done_on_behalf_is_answered on membership.done_on_behalf for update to ${app}
  using (principal_id = nullif(current_setting('trialogue.member', true), '')::uuid and answer is null)
  with check (principal_id = nullif(current_setting('trialogue.member', true), '')::uuid);
create policy owner_looks on membership.done_on_behalf for select to current_user using (true);
grant select, insert on membership.done_on_behalf to ${app};
grant update (version, answer, statement, answered_at) on membership.done_on_behalf to ${app};
