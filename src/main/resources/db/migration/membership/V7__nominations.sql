-- From a nomination to a mandate. Who is named in one sees the secretariat, the organization that nominates and, from the invitation on, that
-- person; a job sees those of the working group whose room it names.
create table membership.nomination (
  id               uuid        not null,
  version          bigint      not null,
  working_group_id uuid        not null,
  organization_id  uuid        not null,
  given_name       text        not null,
  family_name      text        not null,
  email            text        not null,
  language         text        not null,
  capacity         text        not null,
  starts_on        date        not null,
  ends_on          date,
  state            text        not null,
  reason           text        not null,
  trouble          text,
  nominated_by     uuid        not null,
  nominated_at     timestamptz not null,
  on_behalf        boolean     not null,
  checked_by       uuid,
  subject          text,
  decline_key      uuid        not null,
  expires_at       timestamptz,
  mandate_id       uuid,
  constraint nomination_pk primary key (id),
  constraint nomination_working_group foreign key (working_group_id) references membership.working_group (id),
  constraint nomination_organization foreign key (organization_id) references membership.organization (id),
  constraint nomination_nominated_by foreign key (nominated_by) references membership.member (id),
  constraint nomination_checked_by foreign key (checked_by) references membership.member (id),
  constraint nomination_mandate foreign key (mandate_id) references membership.mandate (id),
  constraint nomination_language check (language in ('en', 'fr', 'es')),
  constraint nomination_dates check (ends_on is null or ends_on >= starts_on),
  constraint nomination_state check (state in ('NOMINATED', 'RETURNED', 'CHECKED', 'INVITED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
  constraint nomination_invited check (state <> 'INVITED' or subject is not null and expires_at is not null)
);
create unique index nomination_one_at_a_time on membership.nomination (working_group_id, email)
  where state in ('NOMINATED', 'RETURNED', 'CHECKED', 'INVITED');
create unique index nomination_declined_by on membership.nomination (decline_key);
create index nomination_by_group on membership.nomination (working_group_id, nominated_at);
create index nomination_by_subject on membership.nomination (subject) where state = 'INVITED';

grant select, insert, update on membership.nomination to ${app};

create function membership.organization_in_view() returns uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select m.organization_id from membership.member m where m.id = nullif(current_setting('trialogue.member', true), '')::uuid
$$;

create function membership.subject_in_view() returns text
  language sql stable security definer set search_path = pg_catalog
as $$
  select m.subject from membership.member m where m.id = nullif(current_setting('trialogue.member', true), '')::uuid
$$;

create function membership.group_in_view() returns uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select r.working_group_id from membership.room r where r.id = nullif(current_setting('trialogue.room', true), '')::uuid and r.kind = 'SHARED'
$$;

alter table membership.nomination enable row level security;
alter table membership.nomination force row level security;
create policy nomination_in_view on membership.nomination for select to ${app}
  using ((select membership.for_secretariat()) or organization_id = (select membership.organization_in_view())
    or subject = (select membership.subject_in_view()) or working_group_id = (select membership.group_in_view()));
create policy nomination_is_made on membership.nomination for insert to ${app}
  with check (nominated_by = nullif(current_setting('trialogue.member', true), '')::uuid
    and ((select membership.for_secretariat()) or organization_id = (select membership.organization_in_view())));
create policy nomination_moves on membership.nomination for update to ${app}
  using ((select membership.for_secretariat()) or organization_id = (select membership.organization_in_view())
    or subject = (select membership.subject_in_view()) or working_group_id = (select membership.group_in_view()));
create policy owner_looks on membership.nomination for select to current_user using (true);

-- In whose shared room an invitation is declined: whoever has the key of the letter may know that, and nothing else.
create function membership.room_of_invitation(key uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select r.id from membership.nomination n join membership.room r on r.working_group_id = n.working_group_id and r.kind = 'SHARED'
   where n.decline_key = $1
$$;
