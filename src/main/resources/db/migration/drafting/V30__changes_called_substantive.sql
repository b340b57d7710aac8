-- Who sits in the drafting committee of the working group whose shared room it is, today; nothing while nobody is named who sits for a group. It is
-- asked at each commit of that stage, by those who write in the shared room and may not know of the committee's own.
create function drafting.committee_of(for_room uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog
as $$
  select array_agg(distinct m.member_id)
    from membership.room s
    join membership.room c on c.working_group_id = s.working_group_id and c.kind = 'DRAFTING_COMMITTEE' and c.closed_at is null
    join membership.room_member e on e.room_id = c.id and e.left_at is null
     and (e.until is null or e.until >= (now() at time zone 'UTC')::date)
    join membership.mandate m on m.id = e.mandate_id and m.ended_at is null and m.starts_on <= (now() at time zone 'UTC')::date
     and (m.ends_on is null or m.ends_on >= (now() at time zone 'UTC')::date)
   where s.id = $1 and s.kind = 'SHARED' and s.id = any(array(select membership.rooms_in_view()))
  having bool_or(m.affiliation <> 'SECRETARIAT')
$$;
revoke execute on function drafting.committee_of(uuid) from public;
grant execute on function drafting.committee_of(uuid) to ${app};

-- A change of the drafting committee that somebody who speaks for a party calls substantive: the provision goes back to discussion, and nobody changes
-- it until it is settled. Rows are settled, never removed.
create table drafting.substantive (
  id                  uuid        not null,
  text_id             uuid        not null,
  room_id             uuid        not null,
  block_id            text        not null,
  version             integer     not null,
  reason              text        not null,
  called_by           uuid        not null,
  called_affiliation  text        not null,
  called_capacity     text        not null,
  called_at           timestamptz not null,
  outcome             text,
  settled_by          uuid,
  settled_affiliation text,
  settled_capacity    text,
  settled_at          timestamptz,
  constraint substantive_pk primary key (id),
  constraint substantive_text foreign key (text_id) references drafting.text (id),
  constraint substantive_room foreign key (room_id) references membership.room (id),
  constraint substantive_called_by foreign key (called_by) references membership.member (id),
  constraint substantive_settled_by foreign key (settled_by) references membership.member (id),
  constraint substantive_block check (block_id <> ''),
  constraint substantive_reason check (length(reason) between 1 and 1000),
  constraint substantive_outcome check (outcome in ('STANDS', 'TAKEN_BACK', 'WITHDRAWN')),
  constraint substantive_settled check (num_nulls(outcome, settled_by, settled_affiliation, settled_capacity, settled_at) in (0, 5))
);
create unique index substantive_once on drafting.substantive (text_id, block_id) where outcome is null;
create index substantive_by_text on drafting.substantive (text_id, called_at);

alter table drafting.substantive enable row level security;
alter table drafting.substantive force row level security;
create policy substantive_is_its_rooms on drafting.substantive for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
create policy substantive_is_called_by_who_speaks on drafting.substantive for insert to ${app}
  with check (called_by = nullif(current_setting('trialogue.member', true), '')::uuid
    and exists (select from drafting.text t
                 where t.id = text_id and t.room_id = substantive.room_id and t.fork_of is null and t.stage = 'DRAFTING_COMMITTEE')
    and exists (select from membership.mandates_in_view() m join membership.room r on r.working_group_id = m.working_group_id
                 where r.id = substantive.room_id and r.kind = 'SHARED' and m.member_id = called_by
                   and (m.affiliation in ('EMPLOYERS', 'WORKERS') and m.capacity in ('SPOKESPERSON', 'GROUP_SECRETARY')
                     or m.affiliation = 'GOVERNMENT' and m.capacity in ('TITULAR', 'COORDINATOR'))));
create policy substantive_is_settled_in_ones_own_name on drafting.substantive for update to ${app}
  using (outcome is null and room_id = any(array(select membership.rooms_in_view())))
  with check (settled_by = nullif(current_setting('trialogue.member', true), '')::uuid
    and (case when outcome = 'WITHDRAWN' then called_by = settled_by else drafting.decides_for(room_id) end));
grant select, insert on drafting.substantive to ${app};
grant update (outcome, settled_by, settled_affiliation, settled_capacity, settled_at) on drafting.substantive to ${app};
