-- What is promised in a commitment, as those who answer for it accept it.
create function plans.promise(uuid) returns jsonb
  language sql stable set search_path = pg_catalog
as $$
  select jsonb_build_object(
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
    from plans.commitment c where c.id = $1
$$;

-- A party accepts what is promised in its name as it stands then: what is put differently afterwards it has not accepted.
create table plans.acceptance (
  id              uuid        not null,
  commitment_id   uuid        not null,
  room_id         uuid        not null,
  organization_id uuid        not null,
  promise         jsonb       not null,
  member_id       uuid        not null,
  affiliation     text        not null,
  capacity        text        not null,
  accepted_at     timestamptz not null,
  constraint acceptance_pk primary key (id),
  constraint acceptance_commitment foreign key (commitment_id, room_id) references plans.commitment (id, room_id),
  constraint acceptance_organization foreign key (organization_id) references membership.organization (id),
  constraint acceptance_member foreign key (member_id) references membership.member (id),
  constraint acceptance_by_a_party check (affiliation in ('GOVERNMENT', 'EMPLOYERS', 'WORKERS', 'PARTNERS')),
  constraint acceptance_with_a_mandate check (capacity not in ('ADVISER', 'OBSERVER', 'SECRETARY', 'CHAIR', 'REPORTER'))
);
create index acceptance_by_commitment on plans.acceptance (commitment_id, organization_id, accepted_at desc);
create index acceptance_by_organization on plans.acceptance (organization_id);
create index acceptance_by_member on plans.acceptance (member_id);

-- The organizations that a commitment binds and that have not accepted it as it stands.
create function plans.unaccepted(uuid) returns setof uuid
  language sql stable set search_path = pg_catalog
as $$
  select x.organization_id
    from plans.commitment c
   cross join lateral (select c.lead_id
                       union select s.organization_id from plans.co_lead s where s.commitment_id = c.id) x (organization_id)
   where c.id = $1
     and not exists (select 1 from plans.acceptance a
                      where a.commitment_id = c.id and a.organization_id = x.organization_id and a.promise = plans.promise(c.id))
$$;

-- A plan whole, with the names that its parties have at the time.
create function plans.whole(uuid) returns jsonb
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
             select jsonb_agg(plans.promise(c.id) || jsonb_build_object(
                      'id', c.id,
                      'standards', coalesce((select jsonb_agg(i.code order by i.code) from plans.cited i where i.commitment_id = c.id), '[]'),
                      'provisions', coalesce((select jsonb_agg(m.label order by m.label, m.text_id, m.block)
                                                from plans.implemented m where m.commitment_id = c.id), '[]')) order by c.due_on, c.id)
               from plans.commitment c where c.plan_id = p.id), '[]'),
           'names', coalesce((
             select jsonb_object_agg(o.id::text, jsonb_build_object('en', o.name_en, 'fr', o.name_fr, 'es', o.name_es)) from membership.organization o
              where o.id in (select y.organization_id from plans.party y where y.plan_id = p.id
                             union select c.lead_id from plans.commitment c where c.plan_id = p.id
                             union select s.organization_id from plans.co_lead s
                                     join plans.commitment c on c.id = s.commitment_id where c.plan_id = p.id)), '{}'))
    from plans.plan p where p.id = $1
$$;

-- What the parties agreed, each time whole. Once agreed, a version stays as it is.
create table plans.agreed (
  plan_id     uuid        not null,
  number      int         not null,
  room_id     uuid        not null,
  content     jsonb       not null,
  member_id   uuid        not null,
  affiliation text        not null,
  capacity    text        not null,
  agreed_at   timestamptz not null,
  constraint agreed_pk primary key (plan_id, number),
  constraint agreed_plan foreign key (plan_id, room_id) references plans.plan (id, room_id),
  constraint agreed_member foreign key (member_id) references membership.member (id),
  constraint agreed_number check (number > 0)
);
create index agreed_by_member on plans.agreed (member_id);

do $$
declare
  named text;
begin
  foreach named in array array['acceptance', 'agreed']
  loop
    execute format('alter table plans.%I enable row level security', named);
    execute format('alter table plans.%I force row level security', named);
    execute format('create policy %I on plans.%I for all to ${app}
      using (room_id = any(array(select membership.rooms_in_view())))
      with check (room_id = any(array(select membership.rooms_in_view())))', named || '_of_rooms_in_view', named);
  end loop;
end $$;

-- Where two organizations turn out to be one, what one of them accepted is the other's; else nothing of it changes.
grant select, insert, update (organization_id, promise) on plans.acceptance to ${app};
grant select, insert on plans.agreed to ${app};
