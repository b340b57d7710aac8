-- A board goes through commitments by the day they are due, a page after the other, each kind of concern on its own.
create index commitment_by_due on plans.commitment (due_on, id);
create index commitment_unconfirmed on plans.commitment (due_on, id) where standing = 'CLAIMED';
create index commitment_contested on plans.commitment (due_on, id) where standing = 'CONTESTED';
create index commitment_without_data on plans.commitment (due_on, id) where without_data;
create index commitment_report_due on plans.commitment (report_due_on) where report_due_on is not null;
create index cited_in_commitment on plans.cited (code, commitment_id) include (room_id);
drop index plans.cited_by_code;
