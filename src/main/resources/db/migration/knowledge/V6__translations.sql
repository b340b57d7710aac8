-- A practice told in another language: handed in and reviewed as the practice itself was. What is told in words is kept here, the facts stand in
-- the version that was translated. Translations are only ever added; of each language, the newest counts.
alter table knowledge.contribution add column translation boolean not null default false;
alter table knowledge.contribution add constraint contribution_translation check (not translation or base is not null);

create table knowledge.translation (
  practice_id     uuid        not null,
  language        text        not null,
  number          int         not null,
  of_version      int         not null,
  contribution_id uuid        not null,
  written_at      timestamptz not null,
  title           text        not null,
  summary         text        not null,
  tried           text        not null,
  learned         text,
  note            text,
  constraint translation_pk primary key (practice_id, language, number),
  constraint translation_of foreign key (practice_id, of_version) references knowledge.practice_version (practice_id, number),
  constraint translation_contribution foreign key (contribution_id) references knowledge.contribution (id),
  constraint translation_once unique (contribution_id),
  constraint translation_language check (language ~ '^[a-z]{2}$'),
  constraint translation_number check (number > 0)
);
grant select, insert on knowledge.translation to ${app};
