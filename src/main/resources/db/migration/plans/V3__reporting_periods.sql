-- How often a plan is reported on, and on which periods by when. The periods follow the plan; a report that was given keeps its own.
alter table plans.plan
  add column rhythm text not null default 'NONE',
  add constraint plan_rhythm check (rhythm in ('NONE', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY'));
alter table plans.plan alter column rhythm drop default;

create table plans.reporting_period (
  plan_id      uuid not null,
  room_id      uuid not null,
  period_from  date not null,
  period_until date not null,
  due_on       date not null,
  constraint reporting_period_pk primary key (plan_id, period_until),
  constraint reporting_period_plan foreign key (plan_id, room_id) references plans.plan (id, room_id),
  constraint reporting_period_days check (period_until >= period_from and due_on >= period_until)
);

-- A second report for a period corrects the first, which stays. Others have until a day to say whether it is so.
alter table plans.report
  add column corrects  int,
  add column answer_by date,
  add constraint report_corrects check (corrects > 0 and corrects < number);
alter table plans.report no force row level security;
update plans.report set answer_by = (reported_at at time zone 'UTC')::date + 30;
alter table plans.report force row level security;
alter table plans.report alter column answer_by set not null;

-- Which report is owed next, and whether anything was measured: reckoned by the database, so that boards count without reading reports.
alter table plans.commitment
  add column report_from   date,
  add column report_until  date,
  add column report_due_on date,
  add column without_data  boolean not null default false,
  add constraint commitment_owes check (num_nulls(report_from, report_until, report_due_on) in (0, 3));

create function plans.reckon(uuid) returns void
  language sql set search_path = pg_catalog
as $$
  update plans.commitment c
     set (report_from, report_until, report_due_on) = (
           select d.period_from, d.period_until, d.due_on
             from plans.reporting_period d
            where d.plan_id = c.plan_id and d.period_until >= c.starts_on and d.period_from <= c.due_on
              and (c.claimed is distinct from 'DONE' or c.standing = 'CONTESTED')
              and not exists (select 1 from plans.report r
                               where r.commitment_id = c.id and r.period_from <= d.period_until and r.period_until >= d.period_until)
            order by d.period_until
            limit 1),
         without_data = exists (select 1 from plans.indicator i where i.commitment_id = c.id)
           and not exists (select 1 from plans.indicator i join plans.actual a on a.indicator_id = i.id where i.commitment_id = c.id)
   where c.id = $1
$$;

create function plans.reckon_commitment() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform plans.reckon(new.id);
  return null;
end
$$;
create trigger commitment_is_reckoned after insert on plans.commitment
  for each row execute function plans.reckon_commitment();
create trigger commitment_is_reckoned_anew after update of starts_on, due_on, claimed, standing on plans.commitment
  for each row when (row(old.starts_on, old.due_on, old.claimed, old.standing)
                     is distinct from row(new.starts_on, new.due_on, new.claimed, new.standing))
  execute function plans.reckon_commitment();

create function plans.reckon_report() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform plans.reckon(new.commitment_id);
  return null;
end
$$;
create trigger report_is_reckoned after insert on plans.report for each row execute function plans.reckon_report();

create function plans.reckon_actual() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform plans.reckon(i.commitment_id) from plans.indicator i where i.id = new.indicator_id;
  return null;
end
$$;
create trigger actual_is_reckoned after insert on plans.actual for each row execute function plans.reckon_actual();

create function plans.reckon_indicator() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform plans.reckon(coalesce(new.commitment_id, old.commitment_id));
  return null;
end
$$;
create trigger indicator_is_reckoned after insert or delete on plans.indicator
  for each row execute function plans.reckon_indicator();

alter table plans.commitment no force row level security;
alter table plans.indicator no force row level security;
alter table plans.actual no force row level security;
update plans.commitment c
   set without_data = exists (select 1 from plans.indicator i where i.commitment_id = c.id)
     and not exists (select 1 from plans.indicator i join plans.actual a on a.indicator_id = i.id where i.commitment_id = c.id);
alter table plans.commitment force row level security;
alter table plans.indicator force row level security;
alter table plans.actual force row level security;

-- A report that is being written, kept as it is typed, for its author alone; gone once it is given.
create table plans.report_draft (
  commitment_id uuid        not null,
  member_id     uuid        not null,
  slot          date        not null,
  room_id       uuid        not null,
  claim         text,
  narrative     text        not null,
  period_from   date,
  period_until  date,
  actual        text        not null,
  after         int         not null,
  kept_at       timestamptz not null,
  constraint report_draft_pk primary key (commitment_id, member_id, slot),
  constraint report_draft_commitment foreign key (commitment_id, room_id) references plans.commitment (id, room_id),
  constraint report_draft_member foreign key (member_id) references membership.member (id),
  constraint report_draft_claim check (claim in ('UNDER_WAY', 'HELD_UP', 'DONE')),
  constraint report_draft_length check (length(narrative) <= 20000 and length(actual) <= 200)
);
create index report_draft_by_member on plans.report_draft (member_id);

alter table plans.reporting_period enable row level security;
alter table plans.reporting_period force row level security;
create policy reporting_period_of_rooms_in_view on plans.reporting_period for all to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view())));
alter table plans.report_draft enable row level security;
alter table plans.report_draft force row level security;
create policy report_draft_is_its_authors on plans.report_draft for all to ${app}
  using (member_id = nullif(current_setting('trialogue.member', true), '')::uuid
    and room_id = any(array(select membership.rooms_in_view())))
  with check (member_id = nullif(current_setting('trialogue.member', true), '')::uuid
    and room_id = any(array(select membership.rooms_in_view())));

grant select, insert, update, delete on plans.reporting_period, plans.report_draft to ${app};

-- What somebody was writing goes with them. Only for somebody who is forgotten already, so that nobody else can lose it.
create policy owner_forgets_drafts on plans.report_draft for all to current_user using (true);
create function plans.forget(person uuid) returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if not exists (select 1 from membership.member m where m.id = person and m.erased_at is not null) then
    return;
  end if;
  delete from plans.report_draft d where d.member_id = person;
end
$$;
revoke execute on function plans.forget(uuid) from public;
grant execute on function plans.forget(uuid) to ${app};
