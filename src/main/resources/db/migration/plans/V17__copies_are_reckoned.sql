-- A copied plan had its commitments before its periods, so that nothing seemed to be owed on them.
alter table plans.commitment no force row level security;
alter table plans.reporting_period no force row level security;
alter table plans.report no force row level security;
alter table plans.indicator no force row level security;
alter table plans.actual no force row level security;
select plans.reckon(c.id)
  from plans.commitment c
 where c.report_due_on is null
   and exists (select 1 from plans.reporting_period d where d.plan_id = c.plan_id);
alter table plans.commitment force row level security;
alter table plans.reporting_period force row level security;
alter table plans.report force row level security;
alter table plans.indicator force row level security;
alter table plans.actual force row level security;
