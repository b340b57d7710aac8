-- Which practices a commitment applies is part of what is kept of it, and seen where two versions differ; where it applies none, it is kept as it was
-- before there were any. It is no part of what a party accepts.
create or replace view plans.commitment_whole with (security_invoker = true) as
select c.id as commitment_id, c.plan_id, c.due_on,
       p.promise || jsonb_build_object(
         'id', c.id,
         'standards', coalesce((select jsonb_agg(i.code || case when i.ref = '' then '' else ' art. ' || i.ref end order by i.code)
                                  from plans.cited i where i.commitment_id = c.id), '[]'),
         'provisions', coalesce((select jsonb_agg(m.label order by m.label, m.text_id, m.block)
                                   from plans.implemented m where m.commitment_id = c.id), '[]'),
         'milestones', coalesce((select jsonb_agg(jsonb_build_object('title', s.title, 'dueOn', s.due_on) order by s.place)
                                   from plans.milestone s where s.commitment_id = c.id), '[]'),
         'needs', coalesce((select jsonb_agg(n.sentence order by n.due_on, n.id)
                              from plans.dependency d join plans.commitment n on n.id = d.needs_id
                             where d.commitment_id = c.id), '[]'))
       || coalesce((select jsonb_build_object('practices', jsonb_agg(a.practice order by a.practice))
                      from plans.applied a where a.commitment_id = c.id having count(*) > 0), '{}') as whole
  from plans.commitment c join plans.promised p on p.commitment_id = c.id;

-- Versions from before, and those that a node writes down which does not know this column, do not tell for certain which practices were applied.
alter table plans.agreed add column practices_kept boolean not null default false;
