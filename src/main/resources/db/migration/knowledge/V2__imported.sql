-- Practices that a script brings in: known elsewhere by a key of its own, published at once, and marked as imported.
alter table knowledge.practice add column external_id text;
alter table knowledge.practice add constraint practice_external_once unique (external_id);
alter table knowledge.practice drop constraint practice_origin;
alter table knowledge.practice add constraint practice_origin check (origin in ('STARTING_LIBRARY', 'MEMBER', 'IMPORTED'));
alter table knowledge.practice add constraint practice_external check ((origin = 'IMPORTED') = (external_id is not null));

-- A few sentences that say it in short, and what tells whether a line that comes again says anything new.
alter table knowledge.practice_version add column summary text not null default '';
alter table knowledge.practice_version add column digest text;
