-- What stands in the way, and what help is wanted, is said apart from what was done.
alter table plans.report
  add column obstacles   text not null default '',
  add column help_wanted text not null default '',
  add constraint report_obstacles check (length(obstacles) <= 2000),
  add constraint report_help_wanted check (length(help_wanted) <= 2000);
alter table plans.report_draft
  add column obstacles   text not null default '',
  add column help_wanted text not null default '',
  add column links       text not null default '',
  add column readers     text not null default 'ROOM',
  add constraint report_draft_more check (length(obstacles) <= 20000 and length(help_wanted) <= 20000 and length(links) <= 20000),
  add constraint report_draft_readers check (readers in ('ROOM', 'ANSWERING'));

-- Who reads a piece of evidence: the whole room, or those who answer the report alone, beside the secretariat and whoever gave it.
alter table plans.evidence
  add column readers text not null default 'ROOM',
  add constraint evidence_readers check (readers in ('ROOM', 'ANSWERING'));
alter table plans.evidence_link
  add column readers text not null default 'ROOM',
  add constraint evidence_link_readers check (readers in ('ROOM', 'ANSWERING'));
create index evidence_by_file on plans.evidence (file_id);

-- What a group or a government rests on that confirms or contests a report.
create table plans.answer_evidence (
  answer_id uuid not null,
  room_id   uuid not null,
  file_id   uuid not null,
  readers   text not null,
  constraint answer_evidence_pk primary key (answer_id, file_id),
  constraint answer_evidence_answer foreign key (answer_id, room_id) references plans.answer (id, room_id),
  constraint answer_evidence_readers check (readers in ('ROOM', 'ANSWERING'))
);
create index answer_evidence_by_file on plans.answer_evidence (file_id);

create table plans.answer_link (
  answer_id uuid not null,
  room_id   uuid not null,
  address   text not null,
  title     text not null,
  readers   text not null,
  constraint answer_link_pk primary key (answer_id, address),
  constraint answer_link_answer foreign key (answer_id, room_id) references plans.answer (id, room_id),
  constraint answer_link_address check (address ~ '^https?://' and length(address) <= 2000),
  constraint answer_link_title check (title <> '' and length(title) <= 200),
  constraint answer_link_readers check (readers in ('ROOM', 'ANSWERING'))
);

-- Whether the member of this transaction reads what belongs to a report in confidence: the secretariat, and whoever may answer the report. What its party
-- gave that party reads, too; what others gave who contest it, it does not.
create function plans.reads_in_confidence(report uuid, given_by_party boolean) returns boolean
  language sql stable set search_path = pg_catalog
as $$
  select exists (
    select 1
      from plans.report r
      join plans.commitment c on c.id = r.commitment_id
      join plans.plan p on p.id = c.plan_id
      join membership.mandates_in_view() m on m.working_group_id = p.working_group_id
     cross join lateral (select membership.organization_in_view() as id) own
     where r.id = $1
       and case
             when m.affiliation = 'SECRETARIAT' then m.capacity = 'SECRETARY'
             when own.id = c.lead_id then $2 and m.capacity <> 'OBSERVER'
             when own.id <> all(c.declined_by)
              and exists (select 1 from plans.co_lead s where s.commitment_id = c.id and s.organization_id = own.id) then false
             else m.affiliation in ('GOVERNMENT', 'EMPLOYERS', 'WORKERS') and m.affiliation <> c.lead_side
              and m.capacity not in ('ADVISER', 'OBSERVER', 'SECRETARY', 'CHAIR', 'REPORTER')
           end)
$$;

do $$
declare
  named text;
begin
  foreach named in array array['evidence', 'evidence_link']
  loop
    execute format('drop policy %I on plans.%I', named || '_of_rooms_in_view', named);
    execute format('create policy %I on plans.%I for select to ${app}
      using (room_id = any(array(select membership.rooms_in_view())) and (readers = ''ROOM'' or plans.reads_in_confidence(report_id, true)))',
      named || '_of_its_readers', named);
  end loop;
  foreach named in array array['answer_evidence', 'answer_link']
  loop
    execute format('alter table plans.%I enable row level security', named);
    execute format('alter table plans.%I force row level security', named);
    execute format('create policy %I on plans.%I for select to ${app}
      using (room_id = any(array(select membership.rooms_in_view()))
             and (readers = ''ROOM'' or plans.reads_in_confidence((select a.report_id from plans.answer a where a.id = answer_id), false)))',
      named || '_of_its_readers', named);
    execute format('grant select, insert on plans.%I to ${app}', named);
  end loop;
  foreach named in array array['evidence', 'evidence_link', 'answer_evidence', 'answer_link']
  loop
    execute format('create policy %I on plans.%I for insert to ${app}
      with check (room_id = any(array(select membership.rooms_in_view())))', named || '_is_given', named);
  end loop;
end $$;

-- The file itself is kept as close: neither its name nor a byte of it is read by anybody who does not read the row that names it as evidence.
create policy owner_knows_confidence on plans.evidence for select to current_user using (true);
create policy owner_knows_confidence on plans.answer_evidence for select to current_user using (true);
create function plans.in_confidence(file uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
as $$
  select exists (select 1 from plans.evidence e where e.file_id = $1 and e.readers <> 'ROOM')
      or exists (select 1 from plans.answer_evidence e where e.file_id = $1 and e.readers <> 'ROOM')
$$;
create function plans.content_in_confidence(content uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
as $$
  select exists (select 1 from platform.file f where f.content_id = $1 and plans.in_confidence(f.id))
$$;
create policy file_in_confidence on platform.file as restrictive for select to ${app}
  using (not plans.in_confidence(id)
         or exists (select 1 from plans.evidence e where e.file_id = file.id)
         or exists (select 1 from plans.answer_evidence e where e.file_id = file.id));
create policy chunk_in_confidence on platform.chunk as restrictive for select to ${app}
  using (not plans.content_in_confidence(content_id)
         or exists (select 1 from platform.file f where f.content_id = chunk.content_id));
