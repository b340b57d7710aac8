-- Adoption is an act of three: of the Chair and of the spokespersons of employers and workers, each on the very same version. What they adopted, and
-- who sat there at that moment, is kept whole.
create table drafting.adoption_act (
  text_id     uuid        not null,
  room_id     uuid        not null,
  version     integer     not null,
  seat        text        not null,
  sha256      text        not null,
  member_id   uuid        not null,
  affiliation text        not null,
  capacity    text        not null,
  at          timestamptz not null,
  constraint adoption_act_pk primary key (text_id, version, seat),
  constraint adoption_act_text foreign key (text_id) references drafting.text (id),
  constraint adoption_act_room foreign key (room_id) references membership.room (id),
  constraint adoption_act_member foreign key (member_id) references membership.member (id),
  constraint adoption_act_seat check (seat in ('CHAIR', 'EMPLOYERS', 'WORKERS')),
  constraint adoption_act_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
create table drafting.adoption (
  text_id    uuid        not null,
  room_id    uuid        not null,
  version    integer     not null,
  sha256     text        not null,
  doc        jsonb       not null,
  numbering  jsonb       not null,
  agreed     text[]      not null,
  mandates   jsonb       not null,
  adopted_at timestamptz not null,
  constraint adoption_pk primary key (text_id),
  constraint adoption_text foreign key (text_id) references drafting.text (id),
  constraint adoption_room foreign key (room_id) references membership.room (id),
  constraint adoption_numbering check (jsonb_typeof(numbering) = 'array'),
  constraint adoption_mandates check (jsonb_typeof(mandates) = 'array')
);

alter table drafting.adoption_act enable row level security;
alter table drafting.adoption_act force row level security;
create policy adoption_act_is_its_rooms on drafting.adoption_act for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
-- Nobody adopts in another's name.
create policy adoption_act_is_ones_own on drafting.adoption_act for insert to ${app}
  with check (member_id = nullif(current_setting('trialogue.member', true), '')::uuid
    and room_id = any(array(select membership.rooms_in_view()))
    and exists (select from drafting.text t where t.id = text_id and t.room_id = adoption_act.room_id and t.stage = 'FINAL_READING'));
alter table drafting.adoption enable row level security;
alter table drafting.adoption force row level security;
create policy adoption_is_its_rooms on drafting.adoption for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
-- And nothing is adopted without all three.
create policy adoption_is_of_three on drafting.adoption for insert to ${app}
  with check (room_id = any(array(select membership.rooms_in_view()))
    and 3 = (select count(*) from drafting.adoption_act a
              where a.text_id = adoption.text_id and a.version = adoption.version and a.sha256 = adoption.sha256));
grant select, insert on drafting.adoption_act, drafting.adoption to ${app};

-- What was adopted is published: then everyone signed in reads it, as it was adopted, until it is withdrawn. Nothing of the room but this is in it.
create table drafting.published_text (
  text_id               uuid        not null,
  number                integer     not null,
  room_id               uuid        not null,
  title                 text        not null,
  language              text        not null,
  body                  text        not null,
  binding               boolean     not null,
  sha256                text        not null,
  doc                   jsonb       not null,
  adopted_at            timestamptz not null,
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
  constraint published_text_withdrawn
    check (num_nulls(withdrawn_by, withdrawn_affiliation, withdrawn_capacity, withdrawn_at, withdrawn_reason) in (0, 5)),
  constraint published_text_reason check (length(withdrawn_reason) between 1 and 1000)
);
create unique index published_text_once on drafting.published_text (text_id) where withdrawn_at is null;

alter table drafting.published_text enable row level security;
alter table drafting.published_text force row level security;
create policy published_text_is_everyones on drafting.published_text for select to ${app}
  using (withdrawn_at is null or room_id = any(array(select membership.rooms_in_view())));
create policy published_text_was_adopted on drafting.published_text for insert to ${app}
  with check (published_by = nullif(current_setting('trialogue.member', true), '')::uuid
    and room_id = any(array(select membership.rooms_in_view()))
    and exists (select from drafting.adoption a
                 where a.text_id = published_text.text_id and a.room_id = published_text.room_id and a.sha256 = published_text.sha256));
create policy published_text_is_withdrawn_once on drafting.published_text for update to ${app}
  using (withdrawn_at is null and room_id = any(array(select membership.rooms_in_view())))
  with check (withdrawn_by = nullif(current_setting('trialogue.member', true), '')::uuid
    and room_id = any(array(select membership.rooms_in_view())));
grant select, insert on drafting.published_text to ${app};
grant update (withdrawn_by, withdrawn_affiliation, withdrawn_capacity, withdrawn_at, withdrawn_reason) on drafting.published_text to ${app};
