-- A notice is settled because what it asked for was done, or withdrawn because it is no longer its recipient's: then it may come back.
alter table notifications.notice add column withdrawn boolean not null default false;
alter table notifications.notice add constraint notice_withdrawn check (not withdrawn or settled_at is not null);

-- What comes from a room is seen only by someone who may enter it now.
drop policy notice_is_its_recipients on notifications.notice;
create policy notice_is_its_recipients on notifications.notice for select to ${app}
  using (recipient = nullif(current_setting('trialogue.member', true), '')::uuid
    and (room_id is null or room_id = any(array(select membership.rooms_in_view()))));

-- Posts once: what waits already is brought up to date, what was withdrawn waits again, what was done stays done.
create or replace function notifications.post(id uuid, recipient uuid, topic text, message_key text, arguments jsonb, link text,
    waits boolean, due_on date, room_id uuid, posted_at timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  insert into notifications.notice as n (id, recipient, topic, message_key, arguments, link, waits, due_on, room_id, posted_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict (recipient, topic) do update
    set arguments = excluded.arguments, link = excluded.link, due_on = excluded.due_on, withdrawn = false, settled_at = null,
        posted_at = case when n.withdrawn then excluded.posted_at else n.posted_at end
    where n.settled_at is null or n.withdrawn
$$;

create or replace function notifications.settle(topic text, recipient uuid, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update notifications.notice n set settled_at = $3, withdrawn = false
   where n.topic = $1 and (n.settled_at is null or n.withdrawn) and ($2 is null or n.recipient = $2)
$$;

-- It is no longer this recipient's to do.
create function notifications.withdraw(topic text, recipient uuid, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update notifications.notice n set settled_at = $3, withdrawn = true
   where n.topic = $1 and n.recipient = $2 and n.settled_at is null
$$;

-- Whatever comes from a room that the recipient may not enter by now.
create function notifications.withdraw_from_outside(recipient uuid, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update notifications.notice n set settled_at = $2, withdrawn = true
   where n.recipient = $1 and n.settled_at is null and n.room_id is not null
     and n.room_id <> all(array(select membership.rooms_of($1)))
$$;
drop function notifications.settle_in(uuid, uuid[], timestamptz);
