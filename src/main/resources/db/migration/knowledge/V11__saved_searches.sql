-- Searches that members keep, to be told what is new in them. They are nobody's business but their own.
create table knowledge.saved_search (
  id         uuid        not null,
  member_id  uuid        not null,
  name       text        not null,
  address    jsonb       not null,
  rhythm     text        not null,
  paused     boolean     not null,
  since      timestamptz not null,
  due_at     timestamptz not null,
  run        int         not null default 0,
  saved_at   timestamptz not null,
  constraint saved_search_pk primary key (id),
  constraint saved_search_member foreign key (member_id) references membership.member (id),
  constraint saved_search_name check (length(name) between 1 and 200),
  constraint saved_search_address check (jsonb_typeof(address) = 'object' and length(address::text) <= 10000),
  constraint saved_search_rhythm check (rhythm in ('DAILY', 'WEEKLY')),
  constraint saved_search_run check (run >= 0)
);
create index saved_search_by_member on knowledge.saved_search (member_id, saved_at);
create index saved_search_due on knowledge.saved_search (due_at) where not paused;

alter table knowledge.saved_search enable row level security;
alter table knowledge.saved_search force row level security;
create policy saved_search_is_ones_own on knowledge.saved_search for all to ${app}
  using (member_id = knowledge.me()) with check (member_id = knowledge.me());
create policy owner_keeps on knowledge.saved_search for all to current_user using (true) with check (true);
grant select, insert, delete on knowledge.saved_search to ${app};
grant update (name, rhythm, paused, since, due_at, run) on knowledge.saved_search to ${app};

-- What was told of a search, one row for each notice: it is looked at again for some days, and taken back with what was taken back.
create table knowledge.alert (
  search_id uuid        not null,
  run       int         not null,
  told_at   timestamptz not null,
  keys      text[]      not null,
  settled   boolean     not null default false,
  constraint alert_pk primary key (search_id, run),
  constraint alert_of foreign key (search_id) references knowledge.saved_search (id) on delete cascade,
  constraint alert_run check (run > 0)
);
create index alert_in_doubt on knowledge.alert (told_at) where not settled;

alter table knowledge.alert enable row level security;
alter table knowledge.alert force row level security;
create policy alert_is_of_ones_own on knowledge.alert for all to ${app}
  using (exists (select 1 from knowledge.saved_search s where s.id = search_id))
  with check (exists (select 1 from knowledge.saved_search s where s.id = search_id));
create policy owner_keeps on knowledge.alert for all to current_user using (true) with check (true);
grant select, insert on knowledge.alert to ${app};
grant update (keys, settled) on knowledge.alert to ${app};

-- The job works for no member: it learns whose searches are due, or told of something lately that may have been taken back, and no word of them.
create function knowledge.searches_due(at timestamptz, lately timestamptz) returns table (id uuid, member_id uuid, due boolean)
  language sql stable security definer set search_path = pg_catalog
as $$
  select s.id, s.member_id, not s.paused and s.due_at <= $1 from knowledge.saved_search s
   where not s.paused and s.due_at <= $1
      or exists (select 1 from knowledge.alert a where a.search_id = s.id and not a.settled and a.told_at > $2)
   order by s.due_at, s.id
$$;
create function knowledge.forget(person uuid) returns void
  language sql security definer set search_path = pg_catalog
as $$
  delete from knowledge.saved_search s
   where s.member_id = $1 and exists (select 1 from membership.member m where m.id = $1 and m.erased_at is not null)
$$;
do $$
declare f text;
begin
  foreach f in array array['searches_due(timestamptz, timestamptz)', 'forget(uuid)'] loop
    execute 'revoke execute on function knowledge.' || f || ' from public';
    execute 'grant execute on function knowledge.' || f || ' to ${app}';
  end loop;
end
$$;
