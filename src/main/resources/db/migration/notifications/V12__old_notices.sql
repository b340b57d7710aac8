-- Notices that were settled long ago are forgotten: what was done, and what was withdrawn.
create index notice_settled on notifications.notice (settled_at) where settled_at is not null;

create function notifications.forget_notices(before timestamptz) returns bigint
  language sql security definer set search_path = pg_catalog
as $$
  select notifications.jobs_only();
  with gone as (delete from notifications.notice n where n.settled_at < $1 returning 1)
  select count(*) from gone
$$;
