-- Which report says how a commitment stands: the newest one on the latest period. Whoever corrects an older period does not change that.
alter table plans.commitment add column current_report int;
alter table plans.commitment no force row level security;
update plans.commitment set current_report = reports;
alter table plans.commitment force row level security;
alter table plans.commitment alter column current_report set not null;

create index reporting_period_due_in_room on plans.reporting_period (room_id, due_on);
