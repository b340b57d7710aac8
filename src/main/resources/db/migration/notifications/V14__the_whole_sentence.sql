-- What is posted again says all of what it says now: the sentence with its arguments, where it leads, whether it waits, and from which room it comes.
create or replace function notifications.post(id uuid, recipient uuid, topic text, message_key text, arguments jsonb, link text,
    waits boolean, due_on date, room_id uuid, posted_at timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  insert into notifications.notice as n
    (id, recipient, topic, message_key, arguments, link, waits, due_on, room_id, posted_at, mail_due)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, true)
  on conflict (recipient, topic) do update
    set message_key = excluded.message_key, arguments = excluded.arguments, link = excluded.link, waits = excluded.waits,
        due_on = excluded.due_on, room_id = excluded.room_id, withdrawn = false, settled_at = null,
        posted_at = case when n.withdrawn then excluded.posted_at else n.posted_at end,
        read_at = case when n.withdrawn then null else n.read_at end,
        mail_due = n.withdrawn or n.mail_due,
        delivery_id = case when n.withdrawn then null else n.delivery_id end
    where n.settled_at is null or n.withdrawn
$$;

-- It is not to be done now: by one recipient, or by anyone where none is named.
create or replace function notifications.withdraw(topic text, recipient uuid, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update notifications.notice n set settled_at = $3, withdrawn = true
   where n.topic = $1 and n.settled_at is null and ($2 is null or n.recipient = $2)
$$;
