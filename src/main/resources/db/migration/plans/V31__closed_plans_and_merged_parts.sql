-- Nothing of a closed plan counts as late.
create or replace function plans.figures(plan uuid, today date) returns jsonb
  language sql stable set search_path = pg_catalog
as $$
  with waiting as materialized (
    select distinct n.commitment_id from plans.not_accepted n join plans.commitment c on c.id = n.commitment_id where c.plan_id = $1)
  select coalesce(jsonb_object_agg(x.side, x.figures), '{}')
    from (select coalesce(c.lead_side, 'ALL') as side,
                 jsonb_build_object(
                   'total', count(*) filter (where not c.declined),
                   'accepted', count(*) filter (where w.commitment_id is null),
                   'declined', count(*) filter (where c.declines > 0),
                   'claimed', count(c.claimed) filter (where not c.declined),
                   'confirmed', count(c.confirmed) filter (where not c.declined),
                   'doneClaimed', count(*) filter (where c.claimed = 'DONE' and not c.declined),
                   'doneConfirmed', count(*) filter (where c.confirmed = 'DONE' and not c.declined),
                   'contested', count(*) filter (where c.standing = 'CONTESTED' and not c.declined),
                   'overdue', count(*) filter (where c.due_on < $2 and (c.claimed is distinct from 'DONE' or c.standing = 'CONTESTED')
                                                     and not c.declined and p.state <> 'CLOSED'),
                   'unreported', count(*) filter (where c.report_due_on < $2 and not c.declined and p.state <> 'CLOSED'),
                   'withoutData', count(*) filter (where c.without_data and not c.declined)) as figures
            from plans.commitment c join plans.plan p on p.id = c.plan_id left join waiting w on w.commitment_id = c.id
           where c.plan_id = $1 and not c.taken_out
           group by grouping sets ((), (c.lead_side))) x
$$;

-- What is the lead party's by now, as two organizations turned out to be one, is a part no more: it answers for the whole.
create or replace view plans.part_stand with (security_invoker = true) as
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
  join plans.commitment c on c.id = r.commitment_id
 where r.part_id <> c.lead_id
 order by r.commitment_id, r.part_id, r.period_until desc, r.number desc;
