-- What waits for a member, and what happened in what a member follows. A notice is seen by its recipient alone.
create schema notifications;
grant usage on schema notifications to ${app};

create table notifications.notice (
  id          uuid        not null,
  recipient   uuid        not null,
  topic       text        not null,
  message_key text        not null,
  arguments   jsonb       not null,
  link        text        not null,
  waits       boolean     not null,
  due_on      date,
  room_id     uuid,
  posted_at   timestamptz not null,
  settled_at  timestamptz,
  constraint notice_pk primary key (id),
  constraint notice_once unique (recipient, topic),
  constraint notice_recipient foreign key (recipient) references membership.member (id),
  constraint notice_link check (link not like '%://%')
);
create index notice_waiting on notifications.notice (recipient, due_on) where settled_at is null;

alter table notifications.notice enable row level security;
alter table notifications.notice force row level security;
create policy notice_is_its_recipients on notifications.notice for select to ${app}
  using (recipient = nullif(current_setting('trialogue.member', true), '')::uuid);
-- The owner settles and posts on behalf of listeners, which see no notice: through the two functions below alone.
create policy owner_settles on notifications.notice for all to current_user using (true) with check (true);

grant select on notifications.notice to ${app};

-- Posts once: a listener that runs again posts nothing new.
create function notifications.post(id uuid, recipient uuid, topic text, message_key text, arguments jsonb, link text, waits boolean,
    due_on date, room_id uuid, posted_at timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  insert into notifications.notice (id, recipient, topic, message_key, arguments, link, waits, due_on, room_id, posted_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict (recipient, topic) do nothing
$$;

-- What was waited for is done: nobody need look at it any more. One recipient, or everyone where none is named.
create function notifications.settle(topic text, recipient uuid, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update notifications.notice n set settled_at = $3
   where n.topic = $1 and n.settled_at is null and ($2 is null or n.recipient = $2)
$$;

-- A member who may no longer enter these rooms has nothing more to do there.
create function notifications.settle_in(recipient uuid, rooms uuid[], at timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update notifications.notice n set settled_at = $3
   where n.recipient = $1 and n.settled_at is null and n.room_id = any($2)
$$;
