-- How much of a commitment each of those answers for who lead it or share in it, in per cent, where they said so.
create table plans.share (
  commitment_id   uuid          not null,
  room_id         uuid          not null,
  organization_id uuid          not null,
  percent         numeric(5, 2) not null,
  constraint share_pk primary key (commitment_id, organization_id),
  constraint share_commitment foreign key (commitment_id, room_id) references plans.commitment (id, room_id),
  constraint share_organization foreign key (organization_id) references membership.organization (id),
  constraint share_percent check (percent > 0 and percent <= 100)
);
create index share_by_organization on plans.share (organization_id);

alter table plans.share enable row level security;
alter table plans.share force row level security;
create policy share_of_rooms_in_view on plans.share for all to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view())));
grant select, insert, update, delete on plans.share to ${app};

-- They are part of what is promised; where none are said, the promise is what it was before there were any.
create or replace view plans.promised with (security_invoker = true) as
select c.id as commitment_id,
       jsonb_build_object(
         'sentence', c.sentence,
         'lead', c.lead_id,
         'coLeads', coalesce((select jsonb_agg(s.organization_id order by s.organization_id)
                                from plans.co_lead s where s.commitment_id = c.id), '[]'),
         'from', c.starts_on,
         'until', c.due_on,
         'indicator', (select jsonb_build_object(
                                'name', i.name, 'measure', i.measure, 'unit', i.unit, 'direction', i.direction,
                                'baseline', i.baseline, 'baselineOn', i.baseline_on, 'target', i.target, 'targetOn', i.target_on)
                         from plans.indicator i where i.commitment_id = c.id order by i.id limit 1))
       || coalesce((select jsonb_build_object('shares', jsonb_object_agg(h.organization_id::text, h.percent))
                      from plans.share h where h.commitment_id = c.id having count(*) > 0), '{}') as promise
  from plans.commitment c;

create trigger share_is_weighed after insert or update or delete on plans.share
  for each row execute function plans.weigh_part();
