-- What an article asks, in other languages than English: our own words, as the English ones are, and unofficial.
alter table standards.article add column gists jsonb not null default '{}';
alter table standards.article add constraint article_gists check (jsonb_typeof(gists) = 'object');
