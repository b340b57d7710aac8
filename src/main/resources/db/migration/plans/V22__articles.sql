-- Which articles of an instrument a commitment serves, with commas between; an empty text means the whole. Versions tell them with the code.
alter table plans.cited add column ref text not null default '';
alter table plans.cited add constraint cited_ref check (length(ref) <= 1300 and ref !~ '[[:cntrl:];]' and ref = btrim(ref));

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
                             where d.commitment_id = c.id), '[]')) as whole
  from plans.commitment c join plans.promised p on p.commitment_id = c.id;
