-- Whom to ask at an organization, and what became of it: for the secretariat.
create table membership.organization_contact (
  organization_id uuid not null,
  name            text not null,
  email           text not null,
  phone           text not null,
  constraint organization_contact_pk primary key (organization_id),
  constraint organization_contact_organization foreign key (organization_id) references membership.organization (id)
);

create table membership.organization_change (
  id              uuid        not null,
  organization_id uuid        not null,
  at              timestamptz not null,
  member_id       uuid,
  what            text        not null,
  before          text        not null,
  after           text        not null,
  constraint organization_change_pk primary key (id),
  constraint organization_change_organization foreign key (organization_id) references membership.organization (id),
  constraint organization_change_member foreign key (member_id) references membership.member (id),
  constraint organization_change_what check (what in ('registered', 'imported', 'arrived', 'name-en', 'name-fr', 'name-es', 'also-called',
    'country', 'representative', 'basis', 'contact', 'absorbed', 'merged'))
);
create index organization_change_by_organization on membership.organization_change (organization_id, at);

grant select, insert, update, delete on membership.organization_contact to ${app};
grant select, insert on membership.organization_change to ${app};

alter table membership.organization_contact enable row level security;
alter table membership.organization_contact force row level security;
create policy contact_is_the_secretariats on membership.organization_contact for all to ${app}
  using ((select membership.for_secretariat())) with check ((select membership.for_secretariat()));

alter table membership.organization_change enable row level security;
alter table membership.organization_change force row level security;
create policy change_is_the_secretariats on membership.organization_change for select to ${app}
  using ((select membership.for_secretariat()));
create policy change_is_added on membership.organization_change for insert to ${app}
  with check (what in ('arrived', 'also-called') and member_id is null
    or (select membership.for_secretariat()) and member_id = nullif(current_setting('trialogue.member', true), '')::uuid);
