-- What became of a mail, and what that says of its address, are noted together: a node that dies leaves both or neither.
create function notifications.claim_sent(delivery uuid, attempt int, at timestamptz) returns boolean
  language sql security definer set search_path = pg_catalog
as $$
  select notifications.jobs_only();
  with sent as (
    update notifications.delivery d set state = 'SENT', failure = null, settled_at = $3
     where d.id = $1 and d.attempts = $2 and d.state = 'CLAIMED'
    returning d.recipient, d.address),
  noted as (
    select notifications.note_reached(s.recipient, s.address) from sent s)
  select count(*) > 0 from noted
$$;

-- A refusal in doubt is final when the address was refused an hour or more ago, and nothing has arrived there since.
create function notifications.claim_failed(delivery uuid, attempt int, finality text, why text, at timestamptz) returns boolean
  language sql security definer set search_path = pg_catalog
as $$
  select notifications.jobs_only();
  with failed as (
    update notifications.delivery d set state = 'FAILED', failure = left($4, 500), settled_at = $5
     where d.id = $1 and d.attempts = $2 and d.state = 'CLAIMED'
    returning d.recipient, d.address),
  noted as (
    select notifications.note_unreachable(f.recipient, f.address,
             $3 = 'FINAL'
               or $3 = 'DOUBTFUL' and exists (select from notifications.unreachable u
                 where u.member_id = f.recipient and lower(u.address) = lower(f.address) and u.since <= $5 - interval '1 hour'),
             $4, $5)
      from failed f)
  select count(*) > 0 from noted
$$;
