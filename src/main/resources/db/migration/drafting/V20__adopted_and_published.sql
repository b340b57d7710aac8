-- Adoption is an act of three: of the Chair and of the spokespersons of employers and workers, each on the very same version, in the same round of the
-- final reading, by a mandate that holds. What they adopted, and who sat there at that moment, is kept whole.
create table drafting.adoption_act (
  text_id      uuid        not null,
  room_id      uuid        not null,
  version      integer     not null,
  round        integer     not null,
  mandate_id   uuid        not null,
  seat         text        not null,
  sha256       text        not null,
  member_id    uuid        not null,
  affiliation  text        not null,
  capacity     text        not null,
  at           timestamptz not null,
  withdrawn_at timestamptz,
  constraint adoption_act_pk primary key (text_id, version, round, mandate_id, at),
  constraint adoption_act_text foreign key (text_id) references drafting.text (id),
  constraint adoption_act_room foreign key (room_id) references membership.room (id),
  constraint adoption_act_mandate foreign key (mandate_id) references membership.mandate (id),
  constraint adoption_act_member foreign key (member_id) references membership.member (id),
  constraint adoption_act_seat check (seat in ('CHAIR', 'EMPLOYERS', 'WORKERS')),
  constraint adoption_act_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
create unique index adoption_act_once on drafting.adoption_act (text_id, version, round, mandate_id) where withdrawn_at is null;
create index adoption_act_by_room on drafting.adoption_act (room_id);
create table drafting.adoption (
  text_id    uuid        not null,
  room_id    uuid        not null,
  version    integer     not null,
  round      integer     not null,
  sha256     text        not null,
  doc        jsonb       not null,
  numbering  jsonb       not null,
  agreed     text[]      not null,
  mandates   jsonb       not null,
  acts       uuid[]      not null,
  adopted_at timestamptz not null,
  constraint adoption_pk primary key (text_id, version, round),
  constraint adoption_text foreign key (text_id) references drafting.text (id),
  constraint adoption_room foreign key (room_id) references membership.room (id),
  constraint adoption_numbering check (jsonb_typeof(numbering) = 'array'),
  constraint adoption_mandates check (jsonb_typeof(mandates) = 'array'),
  constraint adoption_acts check (cardinality(acts) = 3)
);
create index adoption_by_room on drafting.adoption (room_id);

-- How often a text came to its final reading: acts given before it went back count no more.
create function drafting.round_of(asked uuid) returns integer
  language sql stable set search_path = pg_catalog
as $$
  select count(*)::int from drafting.stage_change c where c.text_id = asked and c.stage = 'FINAL_READING'
$$;
-- Whether the member of the transaction sits there, in the working group of that shared room, by a mandate that holds today.
create function drafting.sits_in(room uuid, mandate uuid, seat text) returns boolean
  language sql stable set search_path = pg_catalog
as $$
  select exists (
    select from membership.room r
      join membership.mandate m on m.working_group_id = r.working_group_id
     where r.id = $1 and r.kind = 'SHARED' and membership.at_work(r.working_group_id) and m.id = $2
       and m.member_id = nullif(current_setting('trialogue.member', true), '')::uuid
       and m.let_in and m.ended_at is null
       and m.starts_on <= (now() at time zone 'UTC')::date
       and (m.ends_on is null or m.ends_on >= (now() at time zone 'UTC')::date)
       and ($3 = 'CHAIR' and m.capacity = 'CHAIR' or m.capacity = 'SPOKESPERSON' and m.affiliation = $3))
$$;
-- Whether the member of the transaction is a secretary of the working group of that shared room today.
create function drafting.is_secretary_of(room uuid) returns boolean
  language sql stable set search_path = pg_catalog
as $$
  select exists (
    select from membership.room r
      join membership.mandate m on m.working_group_id = r.working_group_id
     where r.id = $1 and r.kind = 'SHARED' and membership.at_work(r.working_group_id)
       and m.member_id = nullif(current_setting('trialogue.member', true), '')::uuid
       and m.affiliation = 'SECRETARIAT' and m.capacity = 'SECRETARY' and m.ended_at is null
       and m.starts_on <= (now() at time zone 'UTC')::date
       and (m.ends_on is null or m.ends_on >= (now() at time zone 'UTC')::date))
$$;

alter table drafting.adoption_act enable row level security;
alter table drafting.adoption_act force row level security;
create policy adoption_act_is_its_rooms on drafting.adoption_act for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
-- Nobody adopts in another's name, or from a seat that is not theirs.
create policy adoption_act_is_ones_own on drafting.adoption_act for insert to ${app}
  with check (member_id = nullif(current_setting('trialogue.member', true), '')::uuid
    and withdrawn_at is null
    and drafting.sits_in(room_id, mandate_id, seat)
    and round = drafting.round_of(text_id)
    and exists (select from drafting.text t where t.id = text_id and t.room_id = adoption_act.room_id and t.fork_of is null
                   and t.stage = 'FINAL_READING' and t.head = adoption_act.version));
create policy adoption_act_is_taken_back_by_its_author on drafting.adoption_act for update to ${app}
  using (withdrawn_at is null and member_id = nullif(current_setting('trialogue.member', true), '')::uuid
    and room_id = any(array(select membership.rooms_in_view()))
    and exists (select from drafting.text t where t.id = text_id and t.stage = 'FINAL_READING'))
  with check (withdrawn_at is not null and member_id = nullif(current_setting('trialogue.member', true), '')::uuid);
alter table drafting.adoption enable row level security;
alter table drafting.adoption force row level security;
create policy adoption_is_its_rooms on drafting.adoption for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
-- And nothing is adopted without all three: three members in three seats, by mandates that hold, on what stands there in this round.
create policy adoption_is_of_three on drafting.adoption for insert to ${app}
  with check (room_id = any(array(select membership.rooms_in_view()))
    and round = drafting.round_of(text_id)
    and exists (select from drafting.text t where t.id = text_id and t.room_id = adoption.room_id
                   and t.stage = 'FINAL_READING' and t.head = adoption.version)
    and (3, 3) = (select count(distinct a.member_id)::int, count(distinct a.seat)::int
                    from drafting.adoption_act a
                    join membership.mandate m on m.id = a.mandate_id
                   where a.text_id = adoption.text_id and a.version = adoption.version and a.round = adoption.round
                     and a.sha256 = adoption.sha256 and a.withdrawn_at is null and a.mandate_id = any(adoption.acts)
                     and m.ended_at is null and (m.ends_on is null or m.ends_on >= (now() at time zone 'UTC')::date)));
grant select, insert on drafting.adoption_act, drafting.adoption to ${app};
grant update (withdrawn_at) on drafting.adoption_act to ${app};

-- What was adopted is published: then everyone signed in reads it, as it was adopted, until it is withdrawn. Nothing of the room but this is in it.
create table drafting.published_text (
  text_id               uuid        not null,
  number                integer     not null,
  room_id               uuid        not null,
  title                 text        not null,
  language              text        not null,
  body                  text        not null,
  sides                 text[]      not null,
  binding               boolean     not null,
  sha256                text        not null,
  doc                   jsonb       not null,
  adopted_at            timestamptz not null,
  published_from        text        not null,
  published_by          uuid        not null,
  published_affiliation text        not null,
  published_capacity    text        not null,
  published_at          timestamptz not null,
  withdrawn_by          uuid,
  withdrawn_affiliation text,
  withdrawn_capacity    text,
  withdrawn_at          timestamptz,
  withdrawn_reason      text,
  constraint published_text_pk primary key (text_id, number),
  constraint published_text_text foreign key (text_id) references drafting.text (id),
  constraint published_text_room foreign key (room_id) references membership.room (id),
  constraint published_text_published_by foreign key (published_by) references membership.member (id),
  constraint published_text_withdrawn_by foreign key (withdrawn_by) references membership.member (id),
  constraint published_text_number check (number > 0),
  constraint published_text_sides check (sides <@ array['GOVERNMENT', 'EMPLOYERS', 'WORKERS']),
  constraint published_text_from check (published_from in ('ADOPTED', 'AUTHORIZED')),
  constraint published_text_withdrawn
    check (num_nulls(withdrawn_by, withdrawn_affiliation, withdrawn_capacity, withdrawn_at, withdrawn_reason) in (0, 5)),
  constraint published_text_reason check (length(withdrawn_reason) between 1 and 1000)
);
create unique index published_text_once on drafting.published_text (text_id) where withdrawn_at is null;
create index published_text_by_room on drafting.published_text (room_id);

alter table drafting.published_text enable row level security;
alter table drafting.published_text force row level security;
create policy published_text_is_everyones on drafting.published_text for select to ${app}
  using (withdrawn_at is null or room_id = any(array(select membership.rooms_in_view())));
create policy published_text_was_adopted on drafting.published_text for insert to ${app}
  with check (published_by = nullif(current_setting('trialogue.member', true), '')::uuid
    and drafting.is_secretary_of(room_id)
    and exists (select from drafting.text t where t.id = text_id and t.room_id = published_text.room_id
                   and t.stage = published_text.published_from)
    and exists (select from drafting.adoption a
                 where a.text_id = published_text.text_id and a.room_id = published_text.room_id
                   and a.round = drafting.round_of(published_text.text_id)
                   and a.sha256 = published_text.sha256 and a.doc = published_text.doc and a.adopted_at = published_text.adopted_at));
create policy published_text_is_withdrawn_once on drafting.published_text for update to ${app}
  using (withdrawn_at is null and drafting.is_secretary_of(room_id))
  with check (withdrawn_by = nullif(current_setting('trialogue.member', true), '')::uuid and drafting.is_secretary_of(room_id));
grant select, insert on drafting.published_text to ${app};
grant update (withdrawn_by, withdrawn_affiliation, withdrawn_capacity, withdrawn_at, withdrawn_reason) on drafting.published_text to ${app};
