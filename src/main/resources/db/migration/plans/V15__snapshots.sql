-- How the commitments of a plan stood on a day, as figures: all of them, and those of each side. Once kept, they stay as they are.
create function plans.figures(plan uuid, today date) returns jsonb
  language sql stable set search_path = pg_catalog
as $$
  with waiting as materialized (
    select distinct n.commitment_id from plans.not_accepted n join plans.commitment c on c.id = n.commitment_id where c.plan_id = $1)
  select coalesce(jsonb_object_agg(x.side, x.figures), '{}')
    from (select coalesce(c.lead_side, 'ALL') as side,
                 jsonb_build_object(
                   'total', count(*),
                   'accepted', count(*) filter (where w.commitment_id is null),
                   'claimed', count(c.claimed),
                   'confirmed', count(c.confirmed),
                   'doneClaimed', count(*) filter (where c.claimed = 'DONE'),
                   'doneConfirmed', count(*) filter (where c.confirmed = 'DONE'),
                   'contested', count(*) filter (where c.standing = 'CONTESTED'),
                   'overdue', count(*) filter (where c.due_on < $2 and (c.claimed is distinct from 'DONE' or c.standing = 'CONTESTED')),
                   'unreported', count(*) filter (where c.report_due_on < $2),
                   'withoutData', count(*) filter (where c.without_data)) as figures
            from plans.commitment c left join waiting w on w.commitment_id = c.id
           where c.plan_id = $1
           group by grouping sets ((), (c.lead_side))) x
$$;

create table plans.snapshot (
  plan_id      uuid        not null,
  number       int         not null,
  room_id      uuid        not null,
  period_until date,
  taken_on     date        not null,
  figures      jsonb       not null,
  member_id    uuid,
  taken_at     timestamptz not null,
  constraint snapshot_pk primary key (plan_id, number),
  constraint snapshot_once_a_period unique (plan_id, period_until),
  constraint snapshot_plan foreign key (plan_id, room_id) references plans.plan (id, room_id),
  constraint snapshot_member foreign key (member_id) references membership.member (id),
  constraint snapshot_number check (number > 0),
  constraint snapshot_by_hand_or_of_a_period check ((member_id is null) = (period_until is not null))
);
create index snapshot_by_member on plans.snapshot (member_id) where member_id is not null;

alter table plans.snapshot enable row level security;
alter table plans.snapshot force row level security;
create policy snapshot_of_rooms_in_view on plans.snapshot for all to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view())));
grant select, insert on plans.snapshot to ${app};
