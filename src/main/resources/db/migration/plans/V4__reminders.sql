-- Which reminder went out when, so that each goes out once, whatever node does it and however often.
create table plans.reminder (
  commitment_id uuid        not null,
  kind          text        not null,
  due_on        date        not null,
  stage         int         not null,
  room_id       uuid        not null,
  told          int         not null,
  sent_at       timestamptz not null,
  settled_at    timestamptz,
  constraint reminder_pk primary key (commitment_id, kind, due_on, stage),
  constraint reminder_commitment foreign key (commitment_id, room_id) references plans.commitment (id, room_id),
  constraint reminder_kind check (kind in ('REPORT', 'COMMITMENT', 'CONFIRMATION')),
  constraint reminder_stage check (stage in (-30, -7, -1, 1, 7))
);
create index reminder_open on plans.reminder (room_id) where settled_at is null;

-- A lead party asks not to be reminded for a while, and says why; the newest holds.
create table plans.snooze (
  id            uuid        not null,
  commitment_id uuid        not null,
  room_id       uuid        not null,
  until         date        not null,
  reason        text        not null,
  member_id     uuid        not null,
  affiliation   text        not null,
  capacity      text        not null,
  snoozed_at    timestamptz not null,
  constraint snooze_pk primary key (id),
  constraint snooze_commitment foreign key (commitment_id, room_id) references plans.commitment (id, room_id),
  constraint snooze_member foreign key (member_id) references membership.member (id),
  constraint snooze_reason check (reason <> '' and length(reason) <= 500)
);
create index snooze_by_commitment on plans.snooze (commitment_id, snoozed_at desc);

do $$
declare
  named text;
begin
  foreach named in array array['reminder', 'snooze']
  loop
    execute format('alter table plans.%I enable row level security', named);
    execute format('alter table plans.%I force row level security', named);
    execute format('create policy %I on plans.%I for all to ${app}
      using (room_id = any(array(select membership.rooms_in_view())))
      with check (room_id = any(array(select membership.rooms_in_view())))', named || '_of_rooms_in_view', named);
  end loop;
end $$;

grant select, insert, update (settled_at) on plans.reminder to ${app};
grant select, insert on plans.snooze to ${app};

create index commitment_due_in_room on plans.commitment (room_id, due_on);
create index commitment_report_due_in_room on plans.commitment (room_id, report_due_on) where report_due_on is not null;
