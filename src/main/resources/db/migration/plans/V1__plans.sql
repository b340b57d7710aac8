-- Joint action plans: what was promised, by whom, what was reported of it and what the other groups said of that.
create schema plans;
grant usage on schema plans to ${app};

create table plans.plan (
  id               uuid        not null,
  version          bigint      not null,
  edition          int         not null,
  room_id          uuid        not null,
  working_group_id uuid        not null,
  title            text        not null,
  state            text        not null,
  starts_on        date        not null,
  ends_on          date        not null,
  opened_by        uuid        not null,
  opened_at        timestamptz not null,
  constraint plan_pk primary key (id),
  constraint plan_in_room unique (id, room_id),
  constraint plan_room foreign key (room_id) references membership.room (id),
  constraint plan_working_group foreign key (working_group_id) references membership.working_group (id),
  constraint plan_opened_by foreign key (opened_by) references membership.member (id),
  constraint plan_title check (title <> '' and length(title) <= 200),
  constraint plan_state check (state in ('DRAFTING', 'AGREED', 'RUNNING', 'CLOSED')),
  constraint plan_dates check (ends_on >= starts_on)
);
create index plan_by_working_group on plans.plan (working_group_id, opened_at);
create index plan_by_room on plans.plan (room_id);

create table plans.party (
  plan_id         uuid not null,
  room_id         uuid not null,
  organization_id uuid not null,
  constraint party_pk primary key (plan_id, organization_id),
  constraint party_plan foreign key (plan_id, room_id) references plans.plan (id, room_id),
  constraint party_organization foreign key (organization_id) references membership.organization (id)
);

create table plans.commitment (
  id          uuid        not null,
  version     bigint      not null,
  edition     int         not null,
  room_id     uuid        not null,
  plan_id     uuid        not null,
  sentence    text        not null,
  language    text        not null,
  lead_id     uuid        not null,
  lead_side   text        not null,
  starts_on   date        not null,
  due_on      date        not null,
  reports     int         not null,
  claimed     text,
  confirmed   text,
  standing    text        not null,
  recorded_by uuid        not null,
  recorded_at timestamptz not null,
  constraint commitment_pk primary key (id),
  constraint commitment_in_room unique (id, room_id),
  constraint commitment_plan foreign key (plan_id, room_id) references plans.plan (id, room_id),
  constraint commitment_lead foreign key (lead_id) references membership.organization (id),
  constraint commitment_recorded_by foreign key (recorded_by) references membership.member (id),
  constraint commitment_sentence check (sentence <> '' and length(sentence) <= 600),
  constraint commitment_lead_side check (lead_side in ('GOVERNMENT', 'EMPLOYERS', 'WORKERS', 'PARTNERS')),
  constraint commitment_dates check (due_on >= starts_on),
  constraint commitment_claimed check (claimed in ('UNDER_WAY', 'HELD_UP', 'DONE')),
  constraint commitment_confirmed check (confirmed in ('UNDER_WAY', 'HELD_UP', 'DONE')),
  constraint commitment_standing check (standing in ('OPEN', 'CLAIMED', 'CONFIRMED', 'CONTESTED'))
);
create index commitment_by_plan on plans.commitment (plan_id, due_on);
create index commitment_by_lead on plans.commitment (lead_id, due_on);
create index commitment_by_room on plans.commitment (room_id);

create table plans.co_lead (
  commitment_id   uuid not null,
  room_id         uuid not null,
  organization_id uuid not null,
  constraint co_lead_pk primary key (commitment_id, organization_id),
  constraint co_lead_commitment foreign key (commitment_id, room_id) references plans.commitment (id, room_id),
  constraint co_lead_organization foreign key (organization_id) references membership.organization (id)
);

create table plans.implemented (
  commitment_id uuid not null,
  room_id       uuid not null,
  text_id       uuid not null,
  block         text not null,
  label         text not null,
  constraint implemented_pk primary key (commitment_id, text_id, block),
  constraint implemented_commitment foreign key (commitment_id, room_id) references plans.commitment (id, room_id)
);
create index implemented_by_text on plans.implemented (text_id, block);

create table plans.cited (
  commitment_id uuid not null,
  room_id       uuid not null,
  code          text not null,
  constraint cited_pk primary key (commitment_id, code),
  constraint cited_commitment foreign key (commitment_id, room_id) references plans.commitment (id, room_id),
  constraint cited_code check (code <> '')
);
create index cited_by_code on plans.cited (code);

create table plans.indicator (
  id            uuid           not null,
  room_id       uuid           not null,
  commitment_id uuid           not null,
  name          text           not null,
  measure       text           not null,
  unit          text           not null,
  direction     text           not null,
  baseline      numeric(20, 4) not null,
  baseline_on   date           not null,
  target        numeric(20, 4) not null,
  target_on     date           not null,
  constraint indicator_pk primary key (id),
  constraint indicator_in_room unique (id, room_id),
  constraint indicator_commitment foreign key (commitment_id, room_id) references plans.commitment (id, room_id),
  constraint indicator_measure check (measure in ('NUMBER', 'PERCENT')),
  constraint indicator_direction check (direction in ('UP', 'DOWN')),
  constraint indicator_better check (case direction when 'UP' then target > baseline else target < baseline end),
  constraint indicator_share check (measure <> 'PERCENT' or baseline between 0 and 100 and target between 0 and 100)
);
create index indicator_by_commitment on plans.indicator (commitment_id);

create table plans.report (
  id            uuid        not null,
  version       bigint      not null,
  room_id       uuid        not null,
  commitment_id uuid        not null,
  number        int         not null,
  claim         text        not null,
  narrative     text        not null,
  period_from   date        not null,
  period_until  date        not null,
  member_id     uuid        not null,
  affiliation   text        not null,
  capacity      text        not null,
  reported_at   timestamptz not null,
  constraint report_pk primary key (id),
  constraint report_in_room unique (id, room_id),
  constraint report_numbered_once unique (commitment_id, number),
  constraint report_commitment foreign key (commitment_id, room_id) references plans.commitment (id, room_id),
  constraint report_member foreign key (member_id) references membership.member (id),
  constraint report_claim check (claim in ('UNDER_WAY', 'HELD_UP', 'DONE')),
  constraint report_narrative check (narrative <> ''),
  constraint report_period check (period_until >= period_from)
);

create table plans.actual (
  report_id    uuid           not null,
  room_id      uuid           not null,
  indicator_id uuid           not null,
  value        numeric(20, 4) not null,
  constraint actual_pk primary key (report_id, indicator_id),
  constraint actual_report foreign key (report_id, room_id) references plans.report (id, room_id),
  constraint actual_indicator foreign key (indicator_id, room_id) references plans.indicator (id, room_id)
);
create index actual_by_indicator on plans.actual (indicator_id);

create table plans.evidence (
  report_id uuid not null,
  room_id   uuid not null,
  file_id   uuid not null,
  constraint evidence_pk primary key (report_id, file_id),
  constraint evidence_report foreign key (report_id, room_id) references plans.report (id, room_id)
);

create table plans.answer (
  id          uuid        not null,
  room_id     uuid        not null,
  report_id   uuid        not null,
  verdict     text        not null,
  reason      text        not null,
  member_id   uuid        not null,
  affiliation text        not null,
  capacity    text        not null,
  answered_at timestamptz not null,
  constraint answer_pk primary key (id),
  constraint answer_once_a_group unique (report_id, affiliation),
  constraint answer_report foreign key (report_id, room_id) references plans.report (id, room_id),
  constraint answer_member foreign key (member_id) references membership.member (id),
  constraint answer_by_a_group check (affiliation in ('GOVERNMENT', 'EMPLOYERS', 'WORKERS')),
  constraint answer_verdict check (verdict = 'CONFIRMED' or verdict = 'CONTESTED' and reason <> '')
);
