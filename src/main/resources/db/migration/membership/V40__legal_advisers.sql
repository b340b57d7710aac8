-- The Legal Adviser of a working group: of the Office, and of no group; sits in the drafting committee.
alter table membership.mandate drop constraint mandate_capacity;
alter table membership.mandate add constraint mandate_capacity check (capacity in ('TITULAR', 'DEPUTY', 'ADVISER', 'SPOKESPERSON',
  'GROUP_SECRETARY', 'COORDINATOR', 'CHAIR', 'VICE_CHAIR', 'REPORTER', 'SECRETARY', 'LEGAL_ADVISER', 'OBSERVER'));
alter table membership.mandate add constraint mandate_of_legal_adviser check (capacity <> 'LEGAL_ADVISER' or affiliation = 'SECRETARIAT');
