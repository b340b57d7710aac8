-- A provision of the shared room counts as agreed, or an agreed one is opened again, unless somebody who speaks for one of the parties objects until a
-- day. Rows are settled, never removed.
create table drafting.silence (
  id                   uuid        not null,
  text_id              uuid        not null,
  room_id              uuid        not null,
  block_id             text        not null,
  deed                 text        not null,
  version              integer     not null,
  reason               text,
  until                date        not null,
  proposed_by          uuid        not null,
  proposed_affiliation text        not null,
  proposed_capacity    text        not null,
  proposed_at          timestamptz not null,
  outcome              text,
  settled_at           timestamptz,
  settled_by           uuid,
  settled_affiliation  text,
  settled_capacity     text,
  objection            text,
  constraint silence_pk primary key (id),
  constraint silence_text foreign key (text_id) references drafting.text (id),
  constraint silence_room foreign key (room_id) references membership.room (id),
  constraint silence_proposed_by foreign key (proposed_by) references membership.member (id),
  constraint silence_settled_by foreign key (settled_by) references membership.member (id),
  constraint silence_block check (block_id <> ''),
  constraint silence_deed check (deed in ('AGREE', 'REOPEN')),
  constraint silence_outcome check (outcome in ('CAME_ABOUT', 'OBJECTED', 'WITHDRAWN', 'LAPSED')),
  constraint silence_reason check ((deed = 'REOPEN') = (reason is not null)),
  constraint silence_settled check (num_nulls(outcome, settled_at) in (0, 2)
    and num_nulls(settled_by, settled_affiliation, settled_capacity) in (0, 3)
    and (settled_by is null or outcome is not null)),
  constraint silence_objected check (coalesce(outcome, '') = 'OBJECTED' and objection is not null and settled_by is not null
    or coalesce(outcome, '') <> 'OBJECTED' and objection is null)
);
create unique index silence_once on drafting.silence (text_id, block_id) where outcome is null;
create index silence_running on drafting.silence (until) where outcome is null;

alter table drafting.silence enable row level security;
alter table drafting.silence force row level security;
create policy silence_is_its_rooms on drafting.silence for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
create policy silence_is_proposed_in_ones_own_name on drafting.silence for insert to ${app}
  with check (drafting.decides_for(room_id) and proposed_by = nullif(current_setting('trialogue.member', true), '')::uuid
    and exists (select from drafting.text t where t.id = text_id and t.room_id = silence.room_id and t.fork_of is null));
create policy silence_is_settled_in_ones_own_name on drafting.silence for update to ${app}
  using (outcome is null and room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view()))
    and settled_by is not distinct from nullif(current_setting('trialogue.member', true), '')::uuid);
grant select, insert on drafting.silence to ${app};
grant update (outcome, settled_at, settled_by, settled_affiliation, settled_capacity, objection) on drafting.silence to ${app};

-- Where the day has passed, no member is at work: what comes about stands in the name of who proposed it.
create policy agreed_provision_is_agreed_by_silence on drafting.agreed_provision for insert to ${app}
  with check (nullif(current_setting('trialogue.member', true), '') is null
    and room_id = any(array(select membership.rooms_in_view()))
    and exists (select from drafting.silence s
                 where s.text_id = agreed_provision.text_id and s.block_id = agreed_provision.block_id and s.deed = 'AGREE'
                   and s.outcome is null and s.until < (now() at time zone 'UTC')::date and s.proposed_by = agreed_by));
create policy agreed_provision_is_reopened_by_silence on drafting.agreed_provision for update to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (nullif(current_setting('trialogue.member', true), '') is null
    and room_id = any(array(select membership.rooms_in_view()))
    and exists (select from drafting.silence s
                 where s.text_id = agreed_provision.text_id and s.block_id = agreed_provision.block_id and s.deed = 'REOPEN'
                   and s.outcome is null and s.until < (now() at time zone 'UTC')::date and s.proposed_by = reopened_by));

-- Which of them are over, for the job that then works room by room.
create policy owner_looks_for_what_is_over on drafting.silence for select to current_user using (true);
create function drafting.silences_over() returns table (id uuid, room_id uuid)
  language sql stable security definer set search_path = pg_catalog
as $$
  select s.id, s.room_id
    from drafting.silence s
   where s.outcome is null and s.until < (now() at time zone 'UTC')::date
     and nullif(current_setting('trialogue.member', true), '') is null
   order by s.until, s.id
$$;
revoke execute on function drafting.silences_over() from public;
grant execute on function drafting.silences_over() to ${app};
