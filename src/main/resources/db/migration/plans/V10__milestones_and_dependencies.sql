-- The steps on the way to what is promised.
create table plans.milestone (
  id            uuid        not null,
  commitment_id uuid        not null,
  room_id       uuid        not null,
  place         int         not null,
  title         text        not null,
  due_on        date        not null,
  written_at    timestamptz not null,
  reached_on    date,
  reached_by    uuid,
  constraint milestone_pk primary key (id),
  constraint milestone_commitment foreign key (commitment_id, room_id) references plans.commitment (id, room_id),
  constraint milestone_reached_by foreign key (reached_by) references membership.member (id),
  constraint milestone_title check (title <> '' and length(title) <= 200),
  constraint milestone_reached check (num_nulls(reached_on, reached_by) in (0, 2))
);
create index milestone_by_commitment on plans.milestone (commitment_id, place);
create index milestone_due_in_room on plans.milestone (room_id, due_on) where reached_on is null;
create index milestone_by_member on plans.milestone (reached_by) where reached_by is not null;

-- What has to be there before a commitment can be kept: another commitment of the same plan.
create table plans.dependency (
  commitment_id uuid not null,
  needs_id      uuid not null,
  room_id       uuid not null,
  constraint dependency_pk primary key (commitment_id, needs_id),
  constraint dependency_commitment foreign key (commitment_id, room_id) references plans.commitment (id, room_id),
  constraint dependency_needs foreign key (needs_id, room_id) references plans.commitment (id, room_id),
  constraint dependency_on_another check (commitment_id <> needs_id)
);
create index dependency_by_needs on plans.dependency (needs_id);

do $$
declare
  named text;
begin
  foreach named in array array['milestone', 'dependency']
  loop
    execute format('alter table plans.%I enable row level security', named);
    execute format('alter table plans.%I force row level security', named);
    execute format('create policy %I on plans.%I for all to ${app}
      using (room_id = any(array(select membership.rooms_in_view())))
      with check (room_id = any(array(select membership.rooms_in_view())))', named || '_of_rooms_in_view', named);
  end loop;
end $$;
grant select, insert, update, delete on plans.milestone to ${app};
grant select, insert, delete on plans.dependency to ${app};

alter table plans.reminder drop constraint reminder_kind;
alter table plans.reminder add constraint reminder_kind check (kind in ('REPORT', 'COMMITMENT', 'CONFIRMATION', 'MILESTONE'));

-- A commitment whole: what is promised, what it serves, the steps on the way, and what it depends on.
create function plans.whole_commitment(uuid) returns jsonb
  language sql stable set search_path = pg_catalog
as $$
  select plans.promise(c.id) || jsonb_build_object(
           'id', c.id,
           'standards', coalesce((select jsonb_agg(i.code order by i.code) from plans.cited i where i.commitment_id = c.id), '[]'),
           'provisions', coalesce((select jsonb_agg(m.label order by m.label, m.text_id, m.block)
                                     from plans.implemented m where m.commitment_id = c.id), '[]'),
           'milestones', coalesce((select jsonb_agg(jsonb_build_object('title', s.title, 'dueOn', s.due_on) order by s.place)
                                     from plans.milestone s where s.commitment_id = c.id), '[]'),
           'needs', coalesce((select jsonb_agg(n.sentence order by n.due_on, n.id)
                                from plans.dependency d join plans.commitment n on n.id = d.needs_id
                               where d.commitment_id = c.id), '[]'))
    from plans.commitment c where c.id = $1
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
             select jsonb_agg(plans.whole_commitment(c.id) order by c.due_on, c.id)
               from plans.commitment c where c.plan_id = p.id), '[]'),
           'names', coalesce((
             select jsonb_object_agg(o.id::text, jsonb_build_object('en', o.name_en, 'fr', o.name_fr, 'es', o.name_es)) from membership.organization o
              where o.id in (select y.organization_id from plans.party y where y.plan_id = p.id
                             union select c.lead_id from plans.commitment c where c.plan_id = p.id
                             union select s.organization_id from plans.co_lead s
                                     join plans.commitment c on c.id = s.commitment_id where c.plan_id = p.id)), '{}'))
    from plans.plan p where p.id = $1
$$;
