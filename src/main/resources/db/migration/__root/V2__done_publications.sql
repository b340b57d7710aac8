-- What is done leaves the table from now on; this is what stood there before.
delete from event_publication where completion_date is not null;
