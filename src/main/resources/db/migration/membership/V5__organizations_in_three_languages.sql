-- An organization has a name in one, two or three languages. Each name that it has or had leads to it, and so does the key under which the
-- identity provider knows it: renaming or merging it, there or here, makes nobody a stranger.
alter table membership.organization
  add column name_en        text,
  add column name_fr        text,
  add column name_es        text,
  add column representative boolean not null default false,
  add column basis          text    not null default '',
  add column merged_into    uuid;
-- In which language a name was given was not kept. The secretariat moves it where English is wrong.
update membership.organization set name_en = name;

drop index membership.organization_named_once;
alter table membership.organization drop column name;
alter table membership.organization
  add constraint organization_named check (coalesce(name_en, name_fr, name_es) is not null and '' not in
    (coalesce(name_en, '-'), coalesce(name_fr, '-'), coalesce(name_es, '-'))),
  add constraint organization_basis check (not representative or basis <> ''),
  add constraint organization_merged_into foreign key (merged_into) references membership.organization (id),
  add constraint organization_not_into_itself check (merged_into <> id);
create index organization_by_merged on membership.organization (merged_into) where merged_into is not null;

create table membership.organization_name (
  id              uuid        not null,
  organization_id uuid        not null,
  name            text        not null,
  since           timestamptz not null,
  constraint organization_name_pk primary key (id),
  constraint organization_name_organization foreign key (organization_id) references membership.organization (id),
  constraint organization_name_filled check (name <> '')
);
create unique index organization_name_once on membership.organization_name (organization_id, lower(name));
create index organization_name_by_name on membership.organization_name (lower(name));
insert into membership.organization_name (id, organization_id, name, since)
  select gen_random_uuid(), id, name_en, now() from membership.organization;

create table membership.organization_key (
  key             text        not null,
  organization_id uuid        not null,
  since           timestamptz not null,
  constraint organization_key_pk primary key (key),
  constraint organization_key_organization foreign key (organization_id) references membership.organization (id)
);
create index organization_key_by_organization on membership.organization_key (organization_id);

grant select, insert, update, delete on membership.organization_name, membership.organization_key to ${app};

-- Whether this transaction names a member of the secretariat.
create function membership.for_secretariat() returns boolean
  language sql stable security definer set search_path = pg_catalog
as $$
  select exists (select 1 from membership.member m
                  where m.id = nullif(current_setting('trialogue.member', true), '')::uuid and m.affiliation = 'SECRETARIAT')
$$;

-- Everyone may know who is there, and a sign-in may bring a new organization; what is written of one is changed by the secretariat alone.
alter table membership.organization enable row level security;
alter table membership.organization force row level security;
create policy organization_is_known on membership.organization for select to ${app} using (true);
create policy organization_comes on membership.organization for insert to ${app} with check (merged_into is null);
create policy organization_is_kept on membership.organization for update to ${app} using ((select membership.for_secretariat()));
create policy owner_learns on membership.organization for all to current_user using (true) with check (true);

alter table membership.organization_name enable row level security;
alter table membership.organization_name force row level security;
create policy name_is_known on membership.organization_name for select to ${app} using (true);
create policy name_comes on membership.organization_name for insert to ${app} with check (true);
create policy name_moves on membership.organization_name for update to ${app} using ((select membership.for_secretariat()));
create policy name_goes on membership.organization_name for delete to ${app} using ((select membership.for_secretariat()));

alter table membership.organization_key enable row level security;
alter table membership.organization_key force row level security;
create policy key_is_known on membership.organization_key for select to ${app} using (true);
create policy key_comes on membership.organization_key for insert to ${app} with check (true);
create policy key_moves on membership.organization_key for update to ${app} using ((select membership.for_secretariat()));
create policy key_goes on membership.organization_key for delete to ${app} using ((select membership.for_secretariat()));

-- A sign-in may say in which country an organization lies where nobody has said so yet.
create function membership.organization_lies_in(organization uuid, land text) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update membership.organization o set country = $2, version = o.version + 1 where o.id = $1 and o.country is null
$$;
