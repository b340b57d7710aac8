-- Who cannot be reached by mail, at which address, why and since when. A hard one stops mail there until the address is confirmed.
create table notifications.unreachable (
  member_id uuid        not null,
  address   text        not null,
  since     timestamptz not null,
  last_at   timestamptz not null,
  hard      boolean     not null,
  why       text        not null,
  constraint unreachable_pk primary key (member_id),
  constraint unreachable_member foreign key (member_id) references membership.member (id),
  constraint unreachable_why check (length(why) <= 500),
  constraint unreachable_times check (last_at >= since)
);

alter table notifications.unreachable enable row level security;
alter table notifications.unreachable force row level security;
create policy unreachable_is_its_members on notifications.unreachable for select to ${app}
  using (member_id = nullif(current_setting('trialogue.member', true), '')::uuid);
create policy owner_notes on notifications.unreachable for all to current_user using (true) with check (true);
grant select on notifications.unreachable to ${app};

-- Notes that an address could not be reached. What is said of another address than the member's present one is of no use.
create function notifications.note_unreachable(member uuid, address text, hard boolean, why text, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  insert into notifications.unreachable as u (member_id, address, since, last_at, hard, why)
  select m.id, $2, $5, $5, $3, left($4, 500) from membership.member m where m.id = $1 and lower(m.email) = lower($2)
  on conflict (member_id) do update
    set address = excluded.address, last_at = greatest(u.last_at, excluded.last_at), why = excluded.why,
        since = case when lower(u.address) = lower(excluded.address) then u.since else excluded.since end,
        hard = excluded.hard or u.hard and lower(u.address) = lower(excluded.address)
$$;

-- A mail was taken there: what failed in passing is over. A hard failure lasts until someone confirms the address.
create function notifications.note_reached(member uuid, address text) returns void
  language sql security definer set search_path = pg_catalog
as $$
  delete from notifications.unreachable u where u.member_id = $1 and not u.hard and lower(u.address) = lower($2)
$$;

-- Who cannot be reached at the address they have now: for the secretariat alone.
create function notifications.unreachable_members(skipped int, at_most int)
  returns table (member_id uuid, address text, since timestamptz, last_at timestamptz, hard boolean, why text, total bigint)
  language sql stable security definer set search_path = pg_catalog
as $$
  select u.member_id, u.address, u.since, u.last_at, u.hard, u.why, count(*) over ()
    from notifications.unreachable u
    join membership.member m on m.id = u.member_id and lower(m.email) = lower(u.address)
   where exists (select from membership.member s
                  where s.id = nullif(current_setting('trialogue.member', true), '')::uuid and s.affiliation = 'SECRETARIAT')
   order by u.hard desc, u.since, u.member_id
  offset $1 limit $2
$$;

-- How many mails wait for the mail server, and since when: for the secretariat alone.
create function notifications.mails_waiting() returns table (mails bigint, oldest timestamptz, why text)
  language sql stable security definer set search_path = pg_catalog
as $$
  select count(*), min(d.queued_at), (array_agg(d.failure order by d.queued_at))[1]
    from notifications.delivery d
   where d.state in ('QUEUED', 'CLAIMED') and d.failure is not null
     and exists (select from membership.member s
                  where s.id = nullif(current_setting('trialogue.member', true), '')::uuid and s.affiliation = 'SECRETARIAT')
$$;

-- The secretariat knows that an address works again.
create function notifications.try_again(member uuid) returns boolean
  language sql security definer set search_path = pg_catalog
as $$
  with gone as (
    delete from notifications.unreachable u
     where u.member_id = $1
       and exists (select from membership.member s
                    where s.id = nullif(current_setting('trialogue.member', true), '')::uuid and s.affiliation = 'SECRETARIAT')
    returning 1)
  select exists (select from gone)
$$;
