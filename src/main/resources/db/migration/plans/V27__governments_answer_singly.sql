-- Governments speak singly: each answers a report for itself, whatever another one said; the Employers and the Workers answer as a group. Of answers
-- from before, the organization is the one that the member belongs to now.
alter table plans.answer
  add column organization_id uuid,
  add constraint answer_organization foreign key (organization_id) references membership.organization (id);
alter table plans.answer no force row level security;
update plans.answer a set organization_id = m.organization_id from membership.member m where m.id = a.member_id;
alter table plans.answer force row level security;

alter table plans.answer
  add column respondent text not null generated always as (
    case when affiliation in ('EMPLOYERS', 'WORKERS') or organization_id is null then affiliation else organization_id::text end) stored;
alter table plans.answer drop constraint answer_once_a_group;
alter table plans.answer add constraint answer_once unique (report_id, respondent);
create index answer_by_organization on plans.answer (organization_id);

-- Who advises a group does not answer for it. What an adviser said before this was asked stays; partners have observers alone.
alter table plans.answer add constraint answer_with_a_mandate
  check (affiliation = 'PARTNERS' or capacity not in ('ADVISER', 'OBSERVER', 'SECRETARY', 'CHAIR', 'REPORTER')) not valid;

-- Where two organizations turn out to be one, what one of them said is the other's.
grant update (organization_id) on plans.answer to ${app};
