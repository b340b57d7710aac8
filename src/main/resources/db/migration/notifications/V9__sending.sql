-- What is to be mailed, and how fast: for the functions below alone, which run with their owner's rights.
create view notifications.mailable as
select n.id, n.recipient, n.posted_at, n.waits,
       case
         when i.id is null or i.read_at is not null or i.muted then 'NONE'
         when chosen.pace = 'INSTANT' and not coalesce(r.instant, true) then 'NONE'
         when chosen.pace in ('DAILY', 'WEEKLY') and not coalesce(r.digest, true) then 'NONE'
         else chosen.pace
       end as pace
  from notifications.notice n
  left join notifications.inbox i on i.id = n.id
  left join notifications.mail_pace own on own.member_id = n.recipient and own.kind = n.kind
  left join notifications.mail_pace rest on rest.member_id = n.recipient
    and rest.kind = case when n.waits then 'other.waits' else 'other.news' end
  left join notifications.mail_rhythm r on r.member_id = n.recipient
  cross join lateral (select coalesce(own.pace, rest.pace, case when n.waits then 'INSTANT' else 'DAILY' end) as pace) chosen
 where n.mail_due;

-- What nobody wants mailed, or what has grown old while mail was not set up, is let go.
create function notifications.let_go(before timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update notifications.notice n set mail_due = false
    from notifications.mailable m
   where m.id = n.id and n.mail_due and (m.pace = 'NONE' or n.posted_at < $1)
$$;

-- One mail for each member with something instant: says for how many. A notice goes into one mail, however many nodes do this at once.
create function notifications.queue_instant(at timestamptz, at_most int) returns bigint
  language sql security definer set search_path = pg_catalog
as $$
  with due as materialized (
    select n.id, n.recipient from notifications.notice n
     where n.mail_due and n.id in (select m.id from notifications.mailable m where m.pace = 'INSTANT')
     order by n.posted_at limit $2
       for update of n skip locked),
  people as materialized (
    select d.recipient, gen_random_uuid() as delivery from (select distinct recipient from due) d),
  made as (
    insert into notifications.delivery (id, recipient, purpose, queued_at, due_at)
    select delivery, recipient, 'INSTANT', $1, $1 from people returning id),
  taken as (
    update notifications.notice n set mail_due = false, delivery_id = p.delivery
      from due join people p on p.recipient = due.recipient
     where n.id = due.id returning n.id)
  select count(*) from made
$$;

-- Members with something for a digest, in the order of their keys, from one on: when each wants it, and their oldest notices.
create function notifications.awaiting_digest(after uuid, at_most int)
  returns table (recipient uuid, zone text, hour smallint, weekday smallint, daily timestamptz, weekly timestamptz)
  language sql stable security definer set search_path = pg_catalog
as $$
  select m.recipient, r.zone, r.hour, r.weekday,
         min(m.posted_at) filter (where m.pace = 'DAILY'), min(m.posted_at) filter (where m.pace = 'WEEKLY')
    from notifications.mailable m
    left join notifications.mail_rhythm r on r.member_id = m.recipient
   where m.pace in ('DAILY', 'WEEKLY') and ($1 is null or m.recipient > $1)
   group by m.recipient, r.zone, r.hour, r.weekday
   order by m.recipient limit $2
$$;

-- One digest for a member and an hour at which it is due: what was posted until then. A second one for the same hour is none.
create function notifications.queue_digest(member uuid, slot timestamptz, daily_until timestamptz, weekly_until timestamptz, at timestamptz)
  returns boolean
  language sql security definer set search_path = pg_catalog
as $$
  with due as materialized (
    select n.id from notifications.notice n
     where n.recipient = $1 and n.mail_due
       and n.id in (select m.id from notifications.mailable m
                     where m.recipient = $1
                       and (m.pace = 'DAILY' and m.posted_at < $3 or m.pace = 'WEEKLY' and m.posted_at < $4))
       for update of n skip locked),
  made as (
    insert into notifications.delivery (id, recipient, purpose, slot, queued_at, due_at)
    select gen_random_uuid(), $1, 'DIGEST', $2, $5, $5 where exists (select from due)
    on conflict on constraint delivery_once_a_slot do nothing
    returning id),
  taken as (
    update notifications.notice n set mail_due = false, delivery_id = made.id
      from made, due where n.id = due.id returning n.id)
  select exists (select from made)
$$;

-- A mail by which a member confirms an address that failed.
create function notifications.queue_confirmation(at timestamptz) returns boolean
  language sql security definer set search_path = pg_catalog
as $$
  with made as (
    insert into notifications.delivery (id, recipient, purpose, queued_at, due_at)
    select gen_random_uuid(), u.member_id, 'CONFIRMATION', $1, $1 from notifications.unreachable u
     where u.member_id = nullif(current_setting('trialogue.member', true), '')::uuid
       and not exists (select from notifications.delivery d
                        where d.recipient = u.member_id and d.purpose = 'CONFIRMATION' and d.queued_at > $1 - interval '10 minutes')
    returning id)
  select exists (select from made)
$$;

-- Takes mails that are due, for one node; also those that a node claimed long ago and took down with it.
create function notifications.claim(at timestamptz, abandoned_before timestamptz, at_most int)
  returns table (id uuid, recipient uuid, purpose text, token uuid, attempts int, queued_at timestamptz, address text, language text,
    stopped boolean)
  language sql security definer set search_path = pg_catalog
as $$
  with due as materialized (
    select d.id from notifications.delivery d
     where d.state = 'QUEUED' and d.due_at <= $1 or d.state = 'CLAIMED' and d.claimed_at < $2
     order by d.due_at limit $3
       for update skip locked)
  update notifications.delivery d
     set state = 'CLAIMED', claimed_at = $1, attempts = d.attempts + 1, address = m.email
    from due, membership.member m
   where d.id = due.id and m.id = d.recipient
  returning d.id, d.recipient, d.purpose, d.token, d.attempts, d.queued_at, m.email, m.language,
    d.purpose <> 'CONFIRMATION' and exists (select from notifications.unreachable u
      where u.member_id = d.recipient and u.hard and lower(u.address) = lower(m.email))
$$;

-- What a mail is to say by now: nothing from a room that its recipient may not enter any more, no words from a private one.
create function notifications.lines_of(delivery uuid, at_most int)
  returns table (message_key text, arguments jsonb, link text, waits boolean, due_on date, total bigint, waiting bigint)
  language sql stable security definer set search_path = pg_catalog
as $$
  select case when i.private then null else i.message_key end, case when i.private then null else i.arguments end,
         i.link, i.waits, i.due_on, count(*) over (), count(*) filter (where i.waits) over ()
    from notifications.notice n
    join notifications.inbox i on i.id = n.id
   where n.delivery_id = $1 and not i.muted and i.read_at is null
     and (i.room_id is null or i.room_id = any(array(select membership.rooms_of(i.recipient))))
   order by i.waits desc, i.due_on nulls last, i.posted_at, i.id
   limit $2
$$;

-- What became of a claim. A claim that was lost to another node changes nothing.
create function notifications.settle_claim(delivery uuid, attempt int, state text, due_at timestamptz, failure text, at timestamptz)
  returns boolean
  language sql security definer set search_path = pg_catalog
as $$
  with changed as (
    update notifications.delivery d
       set state = $3, due_at = coalesce($4, d.due_at), failure = left($5, 500),
           settled_at = case when $3 in ('SENT', 'DROPPED', 'FAILED') then $6 end
     where d.id = $1 and d.attempts = $2 and d.state = 'CLAIMED'
    returning 1)
  select exists (select from changed)
$$;

-- A claim was given back before its mail was tried: that is no attempt.
create function notifications.give_back(delivery uuid, attempt int, due_at timestamptz, failure text) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update notifications.delivery d
     set state = 'QUEUED', attempts = d.attempts - 1, due_at = $3, failure = left($4, 500)
   where d.id = $1 and d.attempts = $2 and d.state = 'CLAIMED'
$$;

-- A mail came back: notes it against the member it was sent to, if the address is the one it was sent to.
create function notifications.note_bounce(delivery uuid, address text, hard boolean, why text, at timestamptz) returns boolean
  language sql security definer set search_path = pg_catalog
as $$
  with bounced as (
    update notifications.delivery d set failure = left($4, 500)
     where d.id = $1 and d.address is not null and ($2 is null or lower(d.address) = lower($2))
    returning d.recipient, d.address),
  noted as (
    select notifications.note_unreachable(b.recipient, b.address, $3, $4, $5) from bounced b)
  select count(*) > 0 from noted
$$;

-- Whose mail a link in it speaks of, and what they get by now.
create function notifications.subscription(token uuid) returns table (language text, purpose text, instant boolean, digest boolean)
  language sql stable security definer set search_path = pg_catalog
as $$
  select m.language, d.purpose, coalesce(r.instant, true), coalesce(r.digest, true)
    from notifications.delivery d
    join membership.member m on m.id = d.recipient
    left join notifications.mail_rhythm r on r.member_id = d.recipient
   where d.token = $1
$$;

-- Stops mails for the one whose mail bears the token. There is no way back on this way: who wants them again signs in.
create function notifications.unsubscribe(token uuid, instant boolean, digest boolean) returns boolean
  language sql security definer set search_path = pg_catalog
as $$
  with stopped as (
    insert into notifications.mail_rhythm as r (member_id, zone, hour, weekday, instant, digest)
    select d.recipient, 'UTC', 7, 1, not $2, not $3 from notifications.delivery d
     where d.token = $1 and d.purpose <> 'CONFIRMATION'
    on conflict (member_id) do update set instant = r.instant and not $2, digest = r.digest and not $3
    returning 1)
  select exists (select from stopped)
$$;

-- Someone followed the link in a mail: the address works, as long as it is still the member's.
create function notifications.confirm_address(token uuid) returns boolean
  language sql security definer set search_path = pg_catalog
as $$
  with asked as (
    select d.recipient, d.address from notifications.delivery d
     join membership.member m on m.id = d.recipient and lower(m.email) = lower(d.address)
     where d.token = $1 and d.purpose = 'CONFIRMATION'),
  gone as (
    delete from notifications.unreachable u using asked a
     where u.member_id = a.recipient and lower(u.address) = lower(a.address) returning 1)
  select exists (select from asked)
$$;

-- Mails long settled are forgotten, and their links with them.
create function notifications.forget_mails(before timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  delete from notifications.delivery d where d.settled_at < $1
$$;
