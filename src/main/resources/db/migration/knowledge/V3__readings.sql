-- What we read out of a practice: tags, and a title and summary in the portal's languages. It is ours and not the source's, and stands apart
-- from what is told. Readings are only ever added.
create table knowledge.reading (
  practice_id uuid        not null,
  number      int         not null,
  body        jsonb       not null,
  read_at     timestamptz not null,
  constraint reading_pk primary key (practice_id, number),
  constraint reading_of foreign key (practice_id) references knowledge.practice (id),
  constraint reading_number check (number > 0),
  constraint reading_body check (jsonb_typeof(body -> 'tags') = 'object' and jsonb_typeof(body -> 'wordings') = 'object')
);
grant select, insert on knowledge.reading to ${app};
