-- A notice that is posted is mailed and unread, and so is one that comes back; one that waits already stays as it is.
create or replace function notifications.post(id uuid, recipient uuid, topic text, message_key text, arguments jsonb, link text,
    waits boolean, due_on date, room_id uuid, posted_at timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  insert into notifications.notice as n
    (id, recipient, topic, message_key, arguments, link, waits, due_on, room_id, posted_at, mail_due)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, true)
  on conflict (recipient, topic) do update
    set arguments = excluded.arguments, link = excluded.link, due_on = excluded.due_on, withdrawn = false, settled_at = null,
        posted_at = case when n.withdrawn then excluded.posted_at else n.posted_at end,
        read_at = case when n.withdrawn then null else n.read_at end,
        mail_due = n.withdrawn or n.mail_due,
        delivery_id = case when n.withdrawn then null else n.delivery_id end
    where n.settled_at is null or n.withdrawn
$$;
