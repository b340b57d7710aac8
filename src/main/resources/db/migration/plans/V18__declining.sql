-- A party that is asked to accept a commitment can decline it, and says why. That holds for what the commitment says then; whoever of it accepts the
-- same later takes it back.
create table plans.decline (
  id              uuid        not null,
  commitment_id   uuid        not null,
  room_id         uuid        not null,
  organization_id uuid        not null,
  promise         jsonb       not null,
  reason          text        not null,
  member_id       uuid        not null,
  affiliation     text        not null,
  capacity        text        not null,
  declined_at     timestamptz not null,
  constraint decline_pk primary key (id),
  constraint decline_commitment foreign key (commitment_id, room_id) references plans.commitment (id, room_id),
  constraint decline_organization foreign key (organization_id) references membership.organization (id),
  constraint decline_member foreign key (member_id) references membership.member (id),
  constraint decline_reason check (reason <> '' and length(reason) <= 1000),
  constraint decline_by_a_party check (affiliation in ('GOVERNMENT', 'EMPLOYERS', 'WORKERS', 'PARTNERS')),
  constraint decline_with_a_mandate check (capacity not in ('ADVISER', 'OBSERVER', 'SECRETARY', 'CHAIR', 'REPORTER'))
);
create index decline_by_commitment on plans.decline (commitment_id, organization_id, declined_at desc);
create index decline_by_organization on plans.decline (organization_id);
create index decline_by_member on plans.decline (member_id);

alter table plans.decline enable row level security;
alter table plans.decline force row level security;
create policy decline_of_rooms_in_view on plans.decline for all to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view())));
-- As with what was accepted: where two organizations turn out to be one, what one of them declined is the other's.
grant select, insert, update (organization_id, promise) on plans.decline to ${app};

-- Who accepted a commitment as it stands, and who declined it so: reckoned by the database whenever one of them says something, or something is put
-- differently, so that nobody compares promises to count them. What its lead party declined is nobody's promise.
alter table plans.commitment
  add column accepted_by uuid[] not null default '{}',
  add column declined_by uuid[] not null default '{}',
  add column declined boolean not null generated always as (lead_id = any(declined_by)) stored,
  add column declines int not null generated always as (cardinality(declined_by)) stored;

-- Whoever weighs waits for those who weigh the same at that moment, and sees only then what they said.
create function plans.weigh(uuid) returns void
  language plpgsql set search_path = pg_catalog
as $$
begin
  if not exists (select 1 from plans.acceptance a where a.commitment_id = $1)
     and not exists (select 1 from plans.decline d where d.commitment_id = $1) then
    return;
  end if;
  perform 1 from plans.commitment c where c.id = $1 for no key update;
  update plans.commitment c
     set accepted_by = w.accepted_by, declined_by = w.declined_by
    from (select coalesce(array_agg(s.organization_id order by s.organization_id) filter (where s.accepted), '{}') as accepted_by,
                 coalesce(array_agg(s.organization_id order by s.organization_id) filter (where s.declined), '{}') as declined_by
            from (select x.organization_id,
                         coalesce(a.at >= d.at, a.at is not null) as accepted,
                         coalesce(d.at > a.at, d.at is not null) as declined
                    from plans.commitment b
                    join plans.promised p on p.commitment_id = b.id
                   cross join lateral (select b.lead_id
                                       union select o.organization_id from plans.co_lead o where o.commitment_id = b.id) x (organization_id)
                   cross join lateral (select max(y.accepted_at) as at from plans.acceptance y
                                        where y.commitment_id = b.id and y.organization_id = x.organization_id and y.promise = p.promise) a
                   cross join lateral (select max(n.declined_at) as at from plans.decline n
                                        where n.commitment_id = b.id and n.organization_id = x.organization_id and n.promise = p.promise) d
                   where b.id = $1) s) w
   where c.id = $1 and row(c.accepted_by, c.declined_by) is distinct from row(w.accepted_by, w.declined_by);
end
$$;

create function plans.weigh_commitment() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform plans.weigh(new.id);
  return null;
end
$$;
create trigger commitment_is_weighed after update of sentence, lead_id, starts_on, due_on on plans.commitment
  for each row when (row(old.sentence, old.lead_id, old.starts_on, old.due_on)
                     is distinct from row(new.sentence, new.lead_id, new.starts_on, new.due_on))
  execute function plans.weigh_commitment();

create function plans.weigh_part() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform plans.weigh(coalesce(new.commitment_id, old.commitment_id));
  return null;
end
$$;
create trigger co_lead_is_weighed after insert or update or delete on plans.co_lead
  for each row execute function plans.weigh_part();
create trigger indicator_is_weighed after insert or update or delete on plans.indicator
  for each row execute function plans.weigh_part();
create trigger acceptance_is_weighed after insert or update on plans.acceptance
  for each row execute function plans.weigh_part();
create trigger decline_is_weighed after insert or update on plans.decline
  for each row execute function plans.weigh_part();

alter table plans.commitment no force row level security;
alter table plans.co_lead no force row level security;
alter table plans.indicator no force row level security;
alter table plans.acceptance no force row level security;
update plans.commitment c
   set accepted_by = w.accepted_by
  from (select a.commitment_id, array_agg(distinct a.organization_id order by a.organization_id) as accepted_by
          from plans.acceptance a join plans.promised p on p.commitment_id = a.commitment_id
         where a.promise = p.promise group by a.commitment_id) w
 where w.commitment_id = c.id;
alter table plans.commitment force row level security;
alter table plans.co_lead force row level security;
alter table plans.indicator force row level security;
alter table plans.acceptance force row level security;

create or replace view plans.not_accepted with (security_invoker = true) as
select c.id as commitment_id, x.organization_id
  from plans.commitment c
 cross join lateral (select c.lead_id
                     union select s.organization_id from plans.co_lead s where s.commitment_id = c.id) x (organization_id)
 where x.organization_id <> all(c.accepted_by);

-- What its lead party declined counts for nothing but that.
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
           where c.plan_id = $1
           group by grouping sets ((), (c.lead_side))) x
$$;

drop index plans.commitment_counted;
create index commitment_counted on plans.commitment (room_id, plan_id)
  include (id, due_on, claimed, confirmed, standing, report_due_on, reports_due, without_data, lead_id, lead_side, declined, declines);
create index commitment_declined on plans.commitment (due_on, id) where declines > 0;
