-- A DOI or another Handle under which a practice is published elsewhere.
alter table knowledge.practice_version add column identifier text;
alter table knowledge.practice_version add constraint practice_version_identifier
  check (length(identifier) <= 200 and identifier ~ '^[0-9]+([.][0-9]+)*/[^[:space:]]+$');

-- What was published last is read first.
create index practice_version_by_time on knowledge.practice_version (written_at, practice_id);
