-- It is said once that a term has run out and, a month and a week before its last day, once each that it ends: for that last day, so that of one
-- that is prolonged it is said again. Of those that ran out long ago nothing is said any more.
alter table membership.mandate
  add column warned_month date,
  add column warned_week  date,
  add column ran_out_at   timestamptz;
update membership.mandate set ran_out_at = now() where ends_on < (now() at time zone 'UTC')::date;
create index mandate_to_end on membership.mandate (ends_on) where ends_on is not null and ended_at is null and ran_out_at is null;
