-- A commitment that a secretary took out of its plan, and why. It stays where it is read and in the versions that had it.
create table plans.taken_out (
  commitment_id uuid        not null,
  room_id       uuid        not null,
  reason        text        not null,
  member_id     uuid        not null,
  affiliation   text        not null,
  capacity      text        not null,
  taken_out_at  timestamptz not null,
  constraint taken_out_pk primary key (commitment_id),
  constraint taken_out_commitment foreign key (commitment_id, room_id) references plans.commitment (id, room_id),
  constraint taken_out_member foreign key (member_id) references membership.member (id),
  constraint taken_out_reason check (reason <> '' and length(reason) <= 1000),
  constraint taken_out_by_the_secretariat check (affiliation = 'SECRETARIAT')
);
create index taken_out_by_member on plans.taken_out (member_id);

alter table plans.taken_out enable row level security;
alter table plans.taken_out force row level security;
create policy taken_out_of_rooms_in_view on plans.taken_out for all to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view())));
grant select, insert on plans.taken_out to ${app};

-- It is nobody's promise, as little as what its lead party declined: whatever leaves out the one leaves out the other. It is counted nowhere, not even
-- as declined.
alter table plans.commitment add column taken_out boolean not null default false;
alter table plans.commitment
  alter column declined set expression as (taken_out or lead_id = any(declined_by)),
  alter column declines set expression as (case when taken_out then 0 else cardinality(declined_by) end);

create index commitment_taken_out on plans.commitment (plan_id) where taken_out;

-- What is agreed is what somebody promises.
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
               from plans.commitment_whole w join plans.commitment c on c.id = w.commitment_id
              where w.plan_id = p.id and not c.declined), '[]'),
           'names', coalesce((
             select jsonb_object_agg(o.id::text, jsonb_build_object('en', o.name_en, 'fr', o.name_fr, 'es', o.name_es)) from membership.organization o
              where o.id in (select y.organization_id from plans.party y where y.plan_id = p.id
                             union select c.lead_id from plans.commitment c where c.plan_id = p.id
                             union select s.organization_id from plans.co_lead s
                                     join plans.commitment c on c.id = s.commitment_id where c.plan_id = p.id)), '{}'))
    from plans.plan p where p.id = $1
$$;

create or replace function plans.shown_to_everybody(plan uuid) returns setof uuid
  language sql stable set search_path = pg_catalog
as $$
  with agreed as materialized (select organization_id from plans.publishes($1) as organization_id)
  select c.id
    from plans.commitment c
   where c.plan_id = $1
     and not c.taken_out
     and c.lead_id in (select organization_id from agreed)
     and not exists (select 1 from plans.co_lead s
                      where s.commitment_id = c.id and s.organization_id not in (select organization_id from agreed))
     and not exists (select 1 from plans.not_accepted n where n.commitment_id = c.id)
$$;

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
                                                     and not c.declined),
                   'unreported', count(*) filter (where c.report_due_on < $2 and not c.declined),
                   'withoutData', count(*) filter (where c.without_data and not c.declined)) as figures
            from plans.commitment c left join waiting w on w.commitment_id = c.id
           where c.plan_id = $1 and not c.taken_out
           group by grouping sets ((), (c.lead_side))) x
$$;
