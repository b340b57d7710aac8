-- Who is signed in, by which page's session: one row for each, under a digest of its key, so that any node can end any of them and the node
-- that holds it lets it go. A sign-in is seen, and ended, by its member alone; nodes begin, find and end them through the functions below.
create table membership.sign_in (
  digest    bytea       not null,
  member_id uuid        not null,
  provider  text,
  browser   text        not null,
  began_at  timestamptz not null,
  seen_at   timestamptz not null,
  ended_at  timestamptz,
  constraint sign_in_pk primary key (digest),
  constraint sign_in_member foreign key (member_id) references membership.member (id),
  constraint sign_in_browser check (length(browser) <= 100)
);
create index sign_in_open_by_member on membership.sign_in (member_id) where ended_at is null;
create index sign_in_open_by_provider on membership.sign_in (provider) where ended_at is null;
create index sign_in_open_by_seen on membership.sign_in (seen_at) where ended_at is null;
create index sign_in_ended on membership.sign_in (ended_at);

alter table membership.sign_in enable row level security;
alter table membership.sign_in force row level security;
create policy sign_in_is_its_members on membership.sign_in for select to ${app}
  using (member_id = nullif(current_setting('trialogue.member', true), '')::uuid);
create policy sign_in_is_ended_by_its_member on membership.sign_in for update to ${app}
  using (member_id = nullif(current_setting('trialogue.member', true), '')::uuid)
  with check (member_id = nullif(current_setting('trialogue.member', true), '')::uuid);
create policy owner_keeps on membership.sign_in for all to current_user using (true) with check (true);
grant select on membership.sign_in to ${app};
grant update (ended_at) on membership.sign_in to ${app};

create function membership.sign_in_begins(digest bytea, member_id uuid, provider text, browser text, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  insert into membership.sign_in (digest, member_id, provider, browser, began_at, seen_at) values ($1, $2, $3, $4, $5, $5)
  on conflict on constraint sign_in_pk do nothing
$$;

create function membership.sign_in_ends(digest bytea, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update membership.sign_in s set ended_at = $2 where s.digest = $1 and s.ended_at is null
$$;

-- The identity provider's session has ended, and every sign-in that stood on it.
create function membership.sign_ins_of_provider_end(provider text, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update membership.sign_in s set ended_at = $2 where s.provider = $1 and s.ended_at is null
$$;

-- Which of these are over: ended by someone, on whatever node, or begun too long ago.
create function membership.sign_ins_over(digests bytea[], began_before timestamptz) returns setof bytea
  language sql stable security definer set search_path = pg_catalog
as $$
  select s.digest from membership.sign_in s
   where s.digest = any($1) and (s.ended_at is not null or s.began_at < $2)
$$;

-- When each was used last, in milliseconds since 1970.
create function membership.sign_ins_seen(digests bytea[], seen bigint[]) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update membership.sign_in s set seen_at = greatest(s.seen_at, to_timestamp(n.seen / 1000.0))
    from unnest($1, $2) as n (digest, seen) where s.digest = n.digest and s.ended_at is null
$$;

-- What a node took down with it is over; what has been over for long is forgotten.
create function membership.sign_ins_tidied(unseen_since timestamptz, over_since timestamptz, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update membership.sign_in s set ended_at = $3 where s.ended_at is null and s.seen_at < $1;
  delete from membership.sign_in s where s.ended_at < $2
$$;
