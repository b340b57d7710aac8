-- Whoever shares in a commitment reports on its own part, beside the lead party's reports on the whole, which alone say how the commitment stands.
alter table plans.report
  add column part_id uuid,
  add constraint report_part foreign key (part_id) references membership.organization (id);
create index report_of_part on plans.report (commitment_id, part_id) where part_id is not null;
create index report_by_part on plans.report (part_id) where part_id is not null;
-- Where two organizations turn out to be one, what one of them reported is the other's.
grant update (part_id) on plans.report to ${app};

create or replace function plans.reckon(uuid) returns void
  language sql set search_path = pg_catalog
as $$
  update plans.commitment c
     set (report_from, report_until, report_due_on, reports_due) = (
           select (array_agg(d.period_from order by d.period_until))[1],
                  (array_agg(d.period_until order by d.period_until))[1],
                  (array_agg(d.due_on order by d.period_until))[1],
                  coalesce(range_agg(daterange(d.due_on, d.due_on, '[]')), '{}')
             from plans.reporting_period d
            where d.plan_id = c.plan_id and d.period_until >= c.starts_on and d.period_from <= c.due_on
              and (c.claimed is distinct from 'DONE' or c.standing = 'CONTESTED')
              and not exists (select 1 from plans.report r
                               where r.commitment_id = c.id and r.part_id is null
                                 and r.period_from <= d.period_until and r.period_until >= d.period_until)),
         without_data = exists (select 1 from plans.indicator i where i.commitment_id = c.id)
           and not exists (select 1 from plans.indicator i join plans.actual a on a.indicator_id = i.id where i.commitment_id = c.id)
   where c.id = $1
$$;

-- How each part stands: as its newest report on its latest period says, beside what was confirmed last of it.
create view plans.part_stand with (security_invoker = true) as
select distinct on (r.commitment_id, r.part_id)
       r.commitment_id, r.part_id as organization_id, r.claim as claimed,
       (select x.claim
          from plans.report x
         where x.commitment_id = r.commitment_id and x.part_id = r.part_id
           and exists (select 1 from plans.answer a where a.report_id = x.id)
           and not exists (select 1 from plans.answer a where a.report_id = x.id and a.verdict = 'CONTESTED')
         order by x.period_until desc, x.number desc limit 1) as confirmed,
       (select case when bool_or(a.verdict = 'CONTESTED') then 'CONTESTED' when count(*) > 0 then 'CONFIRMED' else 'CLAIMED' end
          from plans.answer a where a.report_id = r.id) as standing
  from plans.report r
 where r.part_id is not null
 order by r.commitment_id, r.part_id, r.period_until desc, r.number desc;
grant select on plans.part_stand to ${app};

-- Partners that the secretariat named to look after a commitment: they confirm or contest what is reported of it, each for itself.
create table plans.monitor (
  commitment_id   uuid not null,
  room_id         uuid not null,
  organization_id uuid not null,
  constraint monitor_pk primary key (commitment_id, organization_id),
  constraint monitor_commitment foreign key (commitment_id, room_id) references plans.commitment (id, room_id),
  constraint monitor_organization foreign key (organization_id) references membership.organization (id)
);
create index monitor_by_organization on plans.monitor (organization_id);
alter table plans.monitor enable row level security;
alter table plans.monitor force row level security;
create policy monitor_of_rooms_in_view on plans.monitor for all to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view())));
grant select, insert, delete on plans.monitor to ${app};

alter table plans.answer drop constraint answer_by_a_group;
alter table plans.answer add constraint answer_by_a_group_or_monitor
  check (affiliation in ('GOVERNMENT', 'EMPLOYERS', 'WORKERS', 'PARTNERS'));

-- In confidence, the party that reported is whoever the part is of; who looks after the commitment reads what those read who answer.
create or replace function plans.reads_in_confidence(report uuid, given_by_party boolean) returns boolean
  language sql stable set search_path = pg_catalog
as $$
  select exists (
    select 1
      from plans.report r
      join plans.commitment c on c.id = r.commitment_id
      join plans.plan p on p.id = c.plan_id
      join membership.mandates_in_view() m on m.working_group_id = p.working_group_id
     cross join lateral (select membership.organization_in_view() as id) own
     where r.id = $1
       and case
             when m.affiliation = 'SECRETARIAT' then m.capacity = 'SECRETARY'
             when own.id = coalesce(r.part_id, c.lead_id) then $2 and m.capacity <> 'OBSERVER'
             when own.id <> all(c.declined_by)
              and (own.id = c.lead_id
                   or exists (select 1 from plans.co_lead s where s.commitment_id = c.id and s.organization_id = own.id)) then false
             when m.affiliation = 'PARTNERS'
              then exists (select 1 from plans.monitor w where w.commitment_id = c.id and w.organization_id = own.id)
             else m.affiliation in ('GOVERNMENT', 'EMPLOYERS', 'WORKERS')
              and m.affiliation <> case when r.part_id is null then c.lead_side else r.affiliation end
              and m.capacity not in ('ADVISER', 'OBSERVER', 'SECRETARY', 'CHAIR', 'REPORTER')
           end)
$$;
