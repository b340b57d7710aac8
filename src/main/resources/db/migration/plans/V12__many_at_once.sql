-- What is promised, what a commitment is whole, and who has not accepted it: for as many commitments as are asked for in one question. A function
-- asked for each of them looks each time into which rooms it may look.
create view plans.promised with (security_invoker = true) as
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
                         from plans.indicator i where i.commitment_id = c.id order by i.id limit 1)) as promise
  from plans.commitment c;

create view plans.commitment_whole with (security_invoker = true) as
select c.id as commitment_id, c.plan_id, c.due_on,
       p.promise || jsonb_build_object(
         'id', c.id,
         'standards', coalesce((select jsonb_agg(i.code order by i.code) from plans.cited i where i.commitment_id = c.id), '[]'),
         'provisions', coalesce((select jsonb_agg(m.label order by m.label, m.text_id, m.block)
                                   from plans.implemented m where m.commitment_id = c.id), '[]'),
         'milestones', coalesce((select jsonb_agg(jsonb_build_object('title', s.title, 'dueOn', s.due_on) order by s.place)
                                   from plans.milestone s where s.commitment_id = c.id), '[]'),
         'needs', coalesce((select jsonb_agg(n.sentence order by n.due_on, n.id)
                              from plans.dependency d join plans.commitment n on n.id = d.needs_id
                             where d.commitment_id = c.id), '[]')) as whole
  from plans.commitment c join plans.promised p on p.commitment_id = c.id;

create view plans.not_accepted with (security_invoker = true) as
select c.id as commitment_id, x.organization_id
  from plans.commitment c
 cross join lateral (select c.lead_id
                     union select s.organization_id from plans.co_lead s where s.commitment_id = c.id) x (organization_id)
 where not exists (select 1 from plans.acceptance a join plans.promised p on p.commitment_id = a.commitment_id
                    where a.commitment_id = c.id and a.organization_id = x.organization_id and a.promise = p.promise);

grant select on plans.promised, plans.commitment_whole, plans.not_accepted to ${app};

-- The same of one.
create or replace function plans.promise(uuid) returns jsonb
  language sql stable set search_path = pg_catalog
as $$
  select p.promise from plans.promised p where p.commitment_id = $1
$$;

create or replace function plans.whole_commitment(uuid) returns jsonb
  language sql stable set search_path = pg_catalog
as $$
  select w.whole from plans.commitment_whole w where w.commitment_id = $1
$$;

create or replace function plans.unaccepted(uuid) returns setof uuid
  language sql stable set search_path = pg_catalog
as $$
  select n.organization_id from plans.not_accepted n where n.commitment_id = $1
$$;

create or replace function plans.whole(uuid) returns jsonb
  language sql stable set search_path = pg_catalog
as $$
  select jsonb_build_object(
           'title', p.title,
           'from', p.starts_on,
           'until', p.ends_on,
           'rhythm', p.rhythm,
           'parties', coalesce((select jsonb_agg(y.organization_id order by y.organization_id)
                                  from plans.party y where y.plan_id = p.id), '[]'),
           'commitments', coalesce((
             select jsonb_agg(w.whole order by w.due_on, w.commitment_id)
               from plans.commitment_whole w where w.plan_id = p.id), '[]'),
           'names', coalesce((
             select jsonb_object_agg(o.id::text, jsonb_build_object('en', o.name_en, 'fr', o.name_fr, 'es', o.name_es)) from membership.organization o
              where o.id in (select y.organization_id from plans.party y where y.plan_id = p.id
                             union select c.lead_id from plans.commitment c where c.plan_id = p.id
                             union select s.organization_id from plans.co_lead s
                                     join plans.commitment c on c.id = s.commitment_id where c.plan_id = p.id)), '{}'))
    from plans.plan p where p.id = $1
$$;

-- On which days the reports are due that are owed: so that a board need not look for periods and reports, commitment by commitment.
alter table plans.commitment add column reports_due datemultirange not null default '{}';

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
                               where r.commitment_id = c.id and r.period_from <= d.period_until and r.period_until >= d.period_until)),
         without_data = exists (select 1 from plans.indicator i where i.commitment_id = c.id)
           and not exists (select 1 from plans.indicator i join plans.actual a on a.indicator_id = i.id where i.commitment_id = c.id)
   where c.id = $1
$$;

alter table plans.commitment no force row level security;
alter table plans.reporting_period no force row level security;
alter table plans.report no force row level security;
update plans.commitment c
   set reports_due = d.days
  from (select o.id, range_agg(daterange(d.due_on, d.due_on, '[]')) as days
          from plans.commitment o join plans.reporting_period d on d.plan_id = o.plan_id
         where d.period_until >= o.starts_on and d.period_from <= o.due_on
           and (o.claimed is distinct from 'DONE' or o.standing = 'CONTESTED')
           and not exists (select 1 from plans.report r
                            where r.commitment_id = o.id and r.period_from <= d.period_until and r.period_until >= d.period_until)
         group by o.id) d
 where d.id = c.id;
alter table plans.commitment force row level security;
alter table plans.reporting_period force row level security;
alter table plans.report force row level security;

-- A board counts in the index alone, in the rooms that its reader may look into.
create index commitment_counted on plans.commitment (room_id, plan_id)
  include (id, due_on, claimed, confirmed, standing, report_due_on, reports_due, without_data, lead_id, lead_side);
drop index plans.commitment_by_room;

-- Who leads where, found for each organization without looking at what it leads elsewhere; and what is cited and shared, room by room.
create index commitment_lead_in_room on plans.commitment (lead_id, room_id);
create index cited_in_room on plans.cited (room_id, commitment_id, code);
create index co_lead_in_room on plans.co_lead (room_id, commitment_id, organization_id);
