-- What is posted to somebody who was forgotten meanwhile, such as that a mandate of theirs ended, goes nowhere. Whoever is being forgotten while it is
-- posted waits until it is, so that it goes with the rest.
create or replace function notifications.post(id uuid, recipient uuid, topic text, message_key text, arguments jsonb, link text,
    waits boolean, due_on date, room_id uuid, posted_at timestamptz, whole text, owed boolean) returns void
  language sql security definer set search_path = pg_catalog
as $$
  with recipient as (select m.erased_at from membership.member m where m.id = $2 for share)
  insert into notifications.notice as n
    (id, recipient, topic, message_key, arguments, link, waits, due_on, room_id, posted_at, mail_due, whole, owed)
  select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, true, $11, $12
   where not exists (select 1 from recipient where erased_at is not null)
  on conflict (recipient, topic) do update
    set message_key = excluded.message_key, arguments = excluded.arguments, link = excluded.link, waits = excluded.waits,
        due_on = excluded.due_on, room_id = excluded.room_id, whole = excluded.whole, owed = excluded.owed, withdrawn = false, settled_at = null,
        posted_at = case when n.withdrawn then excluded.posted_at else n.posted_at end,
        read_at = case when n.withdrawn then null else n.read_at end,
        mail_due = n.withdrawn or n.mail_due,
        delivery_id = case when n.withdrawn then null else n.delivery_id end
    where n.settled_at is null or n.withdrawn
$$;
