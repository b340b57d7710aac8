-- Which report, by its number, a lead party is asked for, and until when the other groups are asked to answer the one that says how the commitment
-- stands: null where nobody is. The second is reckoned by the database, so that boards count without reading reports.
alter table plans.commitment
  add column asked_for int,
  add column answer_by date;

create function plans.reckon_answer(uuid) returns void
  language sql set search_path = pg_catalog
as $$
  update plans.commitment c
     set answer_by = a.until
    from (select x.id, r.answer_by as until
            from plans.commitment x
            left join plans.report r on r.commitment_id = x.id and r.number = x.current_report and x.standing = 'CLAIMED'
           where x.id = $1) a
   where c.id = a.id and c.answer_by is distinct from a.until
$$;

create function plans.reckon_answer_of_commitment() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform plans.reckon_answer(new.id);
  return null;
end
$$;
create trigger commitment_is_answered after update of standing, current_report on plans.commitment
  for each row when (row(old.standing, old.current_report) is distinct from row(new.standing, new.current_report))
  execute function plans.reckon_answer_of_commitment();

create function plans.reckon_answer_of_report() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform plans.reckon_answer(new.commitment_id);
  return null;
end
$$;
create trigger report_is_to_be_answered after insert on plans.report
  for each row execute function plans.reckon_answer_of_report();

-- Until now the next report was asked for as soon as a commitment was written down: what is not to be done yet is taken back from there.
alter table plans.commitment no force row level security;
alter table plans.plan no force row level security;
alter table plans.report no force row level security;
update plans.commitment c
   set asked_for = case when p.state <> 'CLOSED' and not c.declined and (c.claimed is distinct from 'DONE' or c.standing = 'CONTESTED')
                        then c.reports + 1 end,
       answer_by = (select r.answer_by from plans.report r
                     where r.commitment_id = c.id and r.number = c.current_report and c.standing = 'CLAIMED')
  from plans.plan p where p.id = c.plan_id;
alter table plans.commitment force row level security;
alter table plans.plan force row level security;
alter table plans.report force row level security;

drop index plans.commitment_counted;
create index commitment_counted on plans.commitment (room_id, plan_id)
  include (id, due_on, claimed, confirmed, standing, report_due_on, reports_due, without_data, lead_id, lead_side, declined, declines, taken_out, answer_by);
create index commitment_unanswered on plans.commitment (due_on, id) where answer_by is not null;
