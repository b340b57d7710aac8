-- The calendar of a working group: whoever sits in it sees it, its secretaries and its Chair keep it. What is called off stays.
create table membership.calendar_entry (
  id               uuid        not null,
  version          bigint      not null,
  edition          int         not null,
  working_group_id uuid        not null,
  kind             text        not null,
  title            text        not null,
  begins_at        timestamptz not null,
  ends_at          timestamptz,
  zone             text        not null,
  place            text        not null,
  note             text        not null,
  entered_by       uuid        not null,
  entered_at       timestamptz not null,
  called_off_at    timestamptz,
  constraint calendar_entry_pk primary key (id),
  constraint calendar_entry_working_group foreign key (working_group_id) references membership.working_group (id),
  constraint calendar_entry_entered_by foreign key (entered_by) references membership.member (id),
  constraint calendar_entry_kind check (kind in ('SITTING', 'DEADLINE', 'SILENCE_END', 'OTHER')),
  constraint calendar_entry_title check (title <> '' and length(title) <= 200),
  constraint calendar_entry_place check (length(place) <= 500),
  constraint calendar_entry_note check (length(note) <= 2000),
  constraint calendar_entry_times check (ends_at > begins_at)
);
create index calendar_entry_by_group on membership.calendar_entry (working_group_id, begins_at);
create index calendar_entry_by_author on membership.calendar_entry (entered_by);

grant select, insert, update on membership.calendar_entry to ${app};

alter table membership.calendar_entry enable row level security;
alter table membership.calendar_entry force row level security;
create policy calendar_entry_in_view on membership.calendar_entry for select to ${app}
  using (working_group_id = any(array(select membership.groups_in_view())));
create policy calendar_entry_is_entered on membership.calendar_entry for insert to ${app}
  with check (working_group_id = any(array(select membership.officer_of(nullif(current_setting('trialogue.member', true), '')::uuid))));
create policy calendar_entry_changes on membership.calendar_entry for update to ${app}
  using (working_group_id = any(array(select membership.officer_of(nullif(current_setting('trialogue.member', true), '')::uuid))));

-- A working group in the archive is read and no more written.
alter table membership.working_group
  add column archived_at    timestamptz,
  add column archived_by    uuid,
  add column archive_reason text,
  add constraint working_group_archived_by foreign key (archived_by) references membership.member (id),
  add constraint working_group_archived check (num_nulls(archived_at, archived_by, archive_reason) in (0, 3));

create function membership.at_work(working_group uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
as $$
  select exists (select 1 from membership.working_group g where g.id = $1 and g.archived_at is null)
$$;

create policy charter_is_at_work on membership.charter as restrictive for update to ${app}
  using (membership.at_work(working_group_id));
create policy government_group_comes_at_work on membership.government_group as restrictive for insert to ${app}
  with check (membership.at_work(working_group_id));
create policy government_group_is_at_work on membership.government_group as restrictive for update to ${app}
  using (membership.at_work(working_group_id));
create policy calendar_entry_comes_at_work on membership.calendar_entry as restrictive for insert to ${app}
  with check (membership.at_work(working_group_id));
create policy calendar_entry_is_at_work on membership.calendar_entry as restrictive for update to ${app}
  using (membership.at_work(working_group_id));
create policy nomination_is_made_at_work on membership.nomination as restrictive for insert to ${app}
  with check (membership.at_work(working_group_id));
create policy government_is_grouped_at_work on membership.grouped_government as restrictive for insert to ${app}
  with check (exists (select 1 from membership.government_group g
                       where g.id = government_group_id and membership.at_work(g.working_group_id)));
create policy government_leaves_at_work on membership.grouped_government as restrictive for delete to ${app}
  using (exists (select 1 from membership.government_group g
                  where g.id = government_group_id and membership.at_work(g.working_group_id)));
