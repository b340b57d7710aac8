-- A commitment is measured by several indicators, in an order. Each can have targets on the way to the one that is promised in the end, says where its
-- values come from and how they are gathered, and into which parts they are divided.
alter table plans.indicator
  add column place  int  not null default 0,
  add column source text not null default '',
  add column method text not null default '',
  add constraint indicator_notes check (length(source) <= 500 and length(method) <= 500);
drop index plans.indicator_by_commitment;
create index indicator_by_commitment on plans.indicator (commitment_id, place, id);

create table plans.interim_target (
  indicator_id uuid           not null,
  room_id      uuid           not null,
  value        numeric(20, 4) not null,
  due_on       date           not null,
  constraint interim_target_pk primary key (indicator_id, due_on),
  constraint interim_target_indicator foreign key (indicator_id, room_id) references plans.indicator (id, room_id)
);

create table plans.breakdown (
  indicator_id uuid not null,
  room_id      uuid not null,
  dimension    text not null,
  name         text not null,
  cells        text not null,
  constraint breakdown_pk primary key (indicator_id, dimension),
  constraint breakdown_indicator foreign key (indicator_id, room_id) references plans.indicator (id, room_id),
  constraint breakdown_dimension check (dimension in ('SEX', 'AGE', 'COUNTRY', 'SECTOR', 'OWN')),
  constraint breakdown_name check ((dimension = 'OWN') = (name <> '')),
  constraint breakdown_cells check (cells <> '')
);

-- The parts of a value that a report states. Small ones are kept, so that sums come out, and told nowhere.
create table plans.actual_part (
  report_id    uuid           not null,
  room_id      uuid           not null,
  indicator_id uuid           not null,
  dimension    text           not null,
  cell         text           not null,
  value        numeric(20, 4) not null,
  constraint actual_part_pk primary key (report_id, indicator_id, dimension, cell),
  constraint actual_part_report foreign key (report_id, room_id) references plans.report (id, room_id),
  constraint actual_part_indicator foreign key (indicator_id, room_id) references plans.indicator (id, room_id),
  constraint actual_part_dimension check (dimension in ('SEX', 'AGE', 'COUNTRY', 'SECTOR', 'OWN')),
  constraint actual_part_value check (value >= 0)
);
create index actual_part_by_indicator on plans.actual_part (indicator_id);

-- What somebody says instead of the light that is reckoned, of the value that a report states; without a light it is taken back. Nothing of it is lost.
create table plans.light (
  id           uuid        not null,
  room_id      uuid        not null,
  indicator_id uuid        not null,
  report       int         not null,
  light        text,
  reason       text        not null,
  member_id    uuid        not null,
  affiliation  text        not null,
  capacity     text        not null,
  said_at      timestamptz not null,
  constraint light_pk primary key (id),
  constraint light_indicator foreign key (indicator_id, room_id) references plans.indicator (id, room_id),
  constraint light_member foreign key (member_id) references membership.member (id),
  constraint light_light check (light in ('ON_TRACK', 'AT_RISK', 'OFF_TRACK')),
  constraint light_reason check ((light is null) = (reason = '') and length(reason) <= 1000),
  constraint light_report check (report > 0)
);
create index light_by_indicator on plans.light (indicator_id, said_at desc);
create index light_by_member on plans.light (member_id);

do $$
declare
  named text;
begin
  foreach named in array array['interim_target', 'breakdown', 'actual_part', 'light']
  loop
    execute format('alter table plans.%I enable row level security', named);
    execute format('alter table plans.%I force row level security', named);
    execute format('create policy %I on plans.%I for all to ${app}
      using (room_id = any(array(select membership.rooms_in_view())))
      with check (room_id = any(array(select membership.rooms_in_view())))', named || '_of_rooms_in_view', named);
  end loop;
end $$;
grant select, insert, update, delete on plans.interim_target, plans.breakdown to ${app};
grant select, insert on plans.actual_part, plans.light to ${app};

-- What an indicator says, as it is kept with what was accepted and agreed; what it does not say is left out, so that one from before says the same as ever.
create view plans.indicator_said with (security_invoker = true) as
select i.commitment_id, i.place, i.id,
       jsonb_build_object(
         'name', i.name, 'measure', i.measure, 'unit', i.unit, 'direction', i.direction,
         'baseline', i.baseline, 'baselineOn', i.baseline_on, 'target', i.target, 'targetOn', i.target_on)
       || coalesce((select jsonb_build_object('interim', jsonb_agg(jsonb_build_object('value', t.value, 'on', t.due_on) order by t.due_on))
                      from plans.interim_target t where t.indicator_id = i.id having count(*) > 0), '{}')
       || case when i.source = '' then '{}' else jsonb_build_object('source', i.source) end
       || case when i.method = '' then '{}' else jsonb_build_object('method', i.method) end
       || coalesce((select jsonb_build_object('breakdowns', jsonb_agg(
                             jsonb_build_object('dimension', b.dimension, 'name', b.name, 'cells', string_to_array(b.cells, '; ')) order by b.dimension))
                      from plans.breakdown b where b.indicator_id = i.id having count(*) > 0), '{}') as said
  from plans.indicator i;
grant select on plans.indicator_said to ${app};

-- All of them are part of what is promised; the first one stands where the only one did.
create or replace view plans.promised with (security_invoker = true) as
select c.id as commitment_id,
       jsonb_build_object(
         'sentence', c.sentence,
         'lead', c.lead_id,
         'coLeads', coalesce((select jsonb_agg(s.organization_id order by s.organization_id)
                                from plans.co_lead s where s.commitment_id = c.id), '[]'),
         'from', c.starts_on,
         'until', c.due_on,
         'indicator', (select i.said from plans.indicator_said i where i.commitment_id = c.id order by i.place, i.id limit 1))
       || coalesce((select jsonb_build_object('shares', jsonb_object_agg(h.organization_id::text, h.percent))
                      from plans.share h where h.commitment_id = c.id having count(*) > 0), '{}')
       || coalesce((select jsonb_build_object('further', jsonb_agg(f.said order by f.place, f.id))
                      from (select i.said, i.place, i.id from plans.indicator_said i
                             where i.commitment_id = c.id order by i.place, i.id offset 1) f having count(*) > 0), '{}') as promise
  from plans.commitment c;

-- Forms and files wrote one indicator and showed one. Where a second stood behind it, nobody ever saw it, reported on it or accepted it.
alter table plans.commitment no force row level security;
alter table plans.indicator no force row level security;
alter table plans.actual no force row level security;
alter table plans.report no force row level security;
alter table plans.reporting_period no force row level security;
alter table plans.co_lead no force row level security;
alter table plans.share no force row level security;
alter table plans.acceptance no force row level security;
alter table plans.decline no force row level security;
alter table plans.interim_target no force row level security;
alter table plans.breakdown no force row level security;
delete from plans.indicator i
 where exists (select 1 from plans.indicator o where o.commitment_id = i.commitment_id and o.id < i.id)
   and not exists (select 1 from plans.actual a where a.indicator_id = i.id);
alter table plans.commitment force row level security;
alter table plans.actual force row level security;
alter table plans.report force row level security;
alter table plans.reporting_period force row level security;
alter table plans.co_lead force row level security;
alter table plans.share force row level security;
alter table plans.acceptance force row level security;
alter table plans.decline force row level security;
alter table plans.interim_target force row level security;
alter table plans.breakdown force row level security;

-- What is typed into a report that is being written, field by field; what was typed as the only number is that of the indicator that is left.
alter table plans.report_draft
  add column numbers jsonb not null default '{}',
  add constraint report_draft_numbers check (length(numbers::text) <= 400000),
  alter column actual set default '';
alter table plans.report_draft no force row level security;
update plans.report_draft d
   set numbers = jsonb_build_object(i.id::text, d.actual)
  from (select distinct on (commitment_id) commitment_id, id from plans.indicator order by commitment_id, id) i
 where i.commitment_id = d.commitment_id and d.actual <> '';
alter table plans.report_draft force row level security;
alter table plans.indicator force row level security;

-- Whoever puts the targets or the parts of an indicator differently puts the promise differently.
create function plans.weigh_indicator() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform plans.weigh(i.commitment_id) from plans.indicator i where i.id = coalesce(new.indicator_id, old.indicator_id);
  return null;
end
$$;
create trigger interim_target_is_weighed after insert or update or delete on plans.interim_target
  for each row execute function plans.weigh_indicator();
create trigger breakdown_is_weighed after insert or update or delete on plans.breakdown
  for each row execute function plans.weigh_indicator();
