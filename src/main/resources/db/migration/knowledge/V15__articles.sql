-- Which articles of its instruments a practice serves, where that is known, each as "code article". What was told before names none.
alter table knowledge.practice_version add column articles text[] not null default '{}';
alter table knowledge.practice_version add constraint practice_version_articles
  check (array_to_string(articles, ';', '?') ~ '^([A-Za-z0-9][A-Za-z0-9.-]+ [^;,[:cntrl:]]{1,40}(;|$))*$');
