-- Each time a vocabulary moves what things are found by, everything is to be handed in again. The one number counts these moves, the other says up to which
-- of them it was done: however many there are at once, and while it is done, one more pass answers them all.
create sequence search.facets_moved;
select nextval('search.facets_moved');
create sequence search.handed_in;
select nextval('search.handed_in');
grant usage, select on sequence search.facets_moved to ${app};
grant select, update on sequence search.handed_in to ${app};
