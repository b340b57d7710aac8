-- In what a practice was used, such as a commitment: its address within the portal. What it is called is told to those alone who may see it.
alter table knowledge.uptake add column place text;
alter table knowledge.uptake add constraint uptake_place check (place ~ '^[a-z]+/[0-9a-f-]{36}$');
