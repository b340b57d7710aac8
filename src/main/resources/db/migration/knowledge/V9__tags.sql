-- What whoever tells a practice says it is about, each as facet:key of the facet's vocabulary. What was told before has none of its own.
alter table knowledge.practice_version add column tags text[] not null default '{}';
alter table knowledge.practice_version add constraint practice_version_tags
  check (array_to_string(tags, ' ', '?') ~ '^((target|sector|cause|right|evidence|objectives):[^ ?]+ ?)*$');
