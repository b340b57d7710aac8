-- Addresses by which calendars fetch what is due, without a sign-in: whoever has one reads as its member, until it is revoked. Of the address
-- the database knows a digest alone.
create table plans.feed (
  id         uuid        not null,
  member_id  uuid        not null,
  plan_id    uuid,
  digest     bytea       not null,
  made_at    timestamptz not null,
  fetched_at timestamptz,
  revoked_at timestamptz,
  constraint feed_pk primary key (id),
  constraint feed_member foreign key (member_id) references membership.member (id),
  constraint feed_plan foreign key (plan_id) references plans.plan (id),
  constraint feed_digest unique (digest)
);
create unique index feed_once on plans.feed (member_id, plan_id) nulls not distinct where revoked_at is null;

-- What a feed has told, so that what moved or fell away is told, too. No words: a digest says whether they changed.
create table plans.feed_entry (
  feed_id      uuid        not null,
  uid          text        not null,
  sequence     int         not null,
  digest       bytea       not null,
  day          date        not null,
  changed_at   timestamptz not null,
  cancelled_at timestamptz,
  constraint feed_entry_pk primary key (feed_id, uid),
  constraint feed_entry_feed foreign key (feed_id) references plans.feed (id) on delete cascade
);

alter table plans.feed enable row level security;
alter table plans.feed force row level security;
create policy feed_is_its_members on plans.feed for all to ${app}
  using (member_id = nullif(current_setting('trialogue.member', true), '')::uuid)
  with check (member_id = nullif(current_setting('trialogue.member', true), '')::uuid);
create policy owner_finds_and_forgets on plans.feed for all to current_user using (true);
alter table plans.feed_entry enable row level security;
alter table plans.feed_entry force row level security;
create policy feed_entry_is_its_members on plans.feed_entry for all to ${app}
  using (exists (select 1 from plans.feed f where f.id = feed_id and f.member_id = nullif(current_setting('trialogue.member', true), '')::uuid))
  with check (exists (select 1 from plans.feed f where f.id = feed_id and f.member_id = nullif(current_setting('trialogue.member', true), '')::uuid));
create policy owner_forgets_entries on plans.feed_entry for all to current_user using (true);

grant select, insert, update on plans.feed to ${app};
grant select, insert, update, delete on plans.feed_entry to ${app};

-- Whose feed an address is; nobody's where it is unknown or revoked, or where its member is forgotten.
create function plans.feed_of(digest bytea) returns table (id uuid, member_id uuid)
  language sql stable security definer set search_path = pg_catalog
as $$
  select f.id, f.member_id from plans.feed f join membership.member m on m.id = f.member_id
   where f.digest = $1 and f.revoked_at is null and m.erased_at is null
$$;

create or replace function plans.forget(person uuid) returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if not exists (select 1 from membership.member m where m.id = person and m.erased_at is not null) then
    return;
  end if;
  delete from plans.report_draft d where d.member_id = person;
  delete from plans.feed_entry e using plans.feed f where f.id = e.feed_id and f.member_id = person;
  delete from plans.feed f where f.member_id = person;
end
$$;
