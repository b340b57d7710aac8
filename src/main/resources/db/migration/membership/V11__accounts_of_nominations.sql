-- Whether the portal made the account of a nomination, whether it closed it again, and whether it still has to look after it.
alter table membership.nomination
  add column made_account   boolean not null default false,
  add column closed_account boolean not null default false,
  add column account_waits  boolean not null default false;
create index nomination_account_waits on membership.nomination (working_group_id) where account_waits;
create index nomination_by_account on membership.nomination (subject) where subject is not null;
create index nomination_by_address on membership.nomination (lower(email));

-- Whether another nomination that is under way, in whatever working group, is for this account or address.
create function membership.account_is_nominated(account text, address text, besides uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
as $$
  select exists (select 1 from membership.nomination n
                  where n.id <> $3 and (n.subject = $1 or lower(n.email) = lower($2))
                    and n.state in ('NOMINATED', 'RETURNED', 'CHECKED', 'INVITED'))
$$;

-- The account for this address that the portal closed, and that nobody has used.
create function membership.account_closed(address text) returns text
  language sql stable security definer set search_path = pg_catalog
as $$
  select n.subject from membership.nomination n
   where lower(n.email) = lower($1) and n.closed_account and not exists (select 1 from membership.member m where m.subject = n.subject)
   order by n.nominated_at desc limit 1
$$;
