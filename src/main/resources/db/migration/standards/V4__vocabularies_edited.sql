-- Editors add concepts to the vocabularies, put them elsewhere in them, and retire them; nothing is deleted. Where one was placed here, what we ship
-- moves it no more. A retired concept may name the one that stands in its place: what is tagged with it is found there.
alter table standards.concept add column placed boolean not null default false;
alter table standards.concept add column retired boolean not null default false;
alter table standards.concept add column successor text;
alter table standards.concept add column place_id uuid not null default gen_random_uuid();
comment on column standards.concept.place_id is 'under which the versions of its place are kept, as those of its words are under id';
alter table standards.concept add constraint concept_place_once unique (place_id);
alter table standards.concept add constraint concept_successor foreign key (scheme, successor) references standards.concept (scheme, key);
alter table standards.concept add constraint concept_succeeded check (successor is null or retired and successor <> key);
create index concept_succeeds on standards.concept (scheme, successor) where successor is not null;
