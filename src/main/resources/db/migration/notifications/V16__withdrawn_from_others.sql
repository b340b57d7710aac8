-- Takes away what was posted under a topic to everyone but these.
create function notifications.withdraw_from_others(topic text, stay uuid[], at timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update notifications.notice n set settled_at = $3, withdrawn = true
   where n.topic = $1 and n.settled_at is null and n.recipient <> all($2)
$$;
