-- A practice that was retired may come back. Each time it is kept who retired it and why, and who brought it back and why.
alter table knowledge.retirement drop constraint retirement_pk;
alter table knowledge.retirement add constraint retirement_pk primary key (practice_id, retired_at);
alter table knowledge.retirement add column undone_by uuid;
alter table knowledge.retirement add column undone_affiliation text;
alter table knowledge.retirement add column undone_capacity text;
alter table knowledge.retirement add column undone_reason text;
alter table knowledge.retirement add column undone_at timestamptz;
alter table knowledge.retirement add constraint retirement_undone_by foreign key (undone_by) references membership.member (id);
alter table knowledge.retirement add constraint retirement_undone
  check (num_nulls(undone_by, undone_affiliation, undone_capacity, undone_reason, undone_at) in (0, 5));
alter table knowledge.retirement add constraint retirement_undone_reason check (length(undone_reason) between 1 and 2000);
create unique index retirement_in_force on knowledge.retirement (practice_id) where undone_at is null;
create policy retirement_undone on knowledge.retirement for update to ${app}
  using (undone_at is null and knowledge.me() is not null) with check (undone_by = knowledge.me());
grant update (undone_by, undone_affiliation, undone_capacity, undone_reason, undone_at) on knowledge.retirement to ${app};

-- How often it came back, which makes it newer to the search each time, and when it last did, which harvesters are told.
alter table knowledge.practice add column returned int not null default 0;
alter table knowledge.practice add column returned_at timestamptz;
create or replace function knowledge.note_retirement() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  if new.stage <> 'RETIRED' then new.retired_at := null;
  elsif old.stage <> 'RETIRED' then new.retired_at := clock_timestamp();
  end if;
  if old.stage = 'RETIRED' and new.stage <> 'RETIRED' then
    new.returned := old.returned + 1;
    new.returned_at := clock_timestamp();
  end if;
  return new;
end
$$;

-- What was imported stays known by what it was imported as, once members have told it anew and it is theirs.
alter table knowledge.practice drop constraint practice_external;
alter table knowledge.practice add constraint practice_external check (origin <> 'IMPORTED' or external_id is not null);

-- Whoever is signed in may report a mistake, in no capacity where they hold no mandate.
alter table knowledge.mistake alter column capacity drop not null;
