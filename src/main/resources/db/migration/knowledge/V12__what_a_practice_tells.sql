-- What a practice tells beside what was tried and what was learned. Each part may be missing, and is in all that was told before. A figure is
-- written "what: value".
alter table knowledge.practice_version
  add column context    text   not null default '',
  add column results    text   not null default '',
  add column figures    text[] not null default '{}',
  add column conditions text   not null default '',
  add column partners   text[] not null default '{}',
  add column cost       text   not null default '';

alter table knowledge.translation
  add column context    text   not null default '',
  add column results    text   not null default '',
  add column figures    text[] not null default '{}',
  add column conditions text   not null default '',
  add column cost       text   not null default '';
