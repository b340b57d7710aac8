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
  told       text[]      not null default '{}',
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
grant update (name, rhythm, paused, since, due_at, run, told) on knowledge.saved_search to ${app};

-- The job works for no member: it learns whose searches are due, or told of something lately that may have been taken back, and no word of them.
create function knowledge.searches_due(at timestamptz, lately timestamptz) returns table (id uuid, member_id uuid, due boolean)
  language sql stable security definer set search_path = pg_catalog
as $$
  select s.id, s.member_id, not s.paused and s.due_at <= $1 from knowledge.saved_search s
   where not s.paused and s.due_at <= $1 or cardinality(s.told) > 0 and s.since > $2
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
