-- Of whom a deputy is the deputy: of one mandate in the same working group, which the application asks to be of the same side.
alter table membership.mandate
  add constraint mandate_in_working_group unique (id, working_group_id),
  add column deputy_of uuid,
  add constraint mandate_deputy_of foreign key (deputy_of, working_group_id) references membership.mandate (id, working_group_id),
  add constraint mandate_deputy check (deputy_of is null or capacity = 'DEPUTY' and deputy_of <> id);
create index mandate_by_principal on membership.mandate (deputy_of) where deputy_of is not null and ended_at is null;

alter table membership.nomination
  add column deputy_of uuid,
  add constraint nomination_deputy_of foreign key (deputy_of, working_group_id) references membership.mandate (id, working_group_id),
  add constraint nomination_deputy check (deputy_of is null or capacity = 'DEPUTY');
