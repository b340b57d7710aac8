-- Named groups of governments. Whoever sits in the working group sees them; its secretaries and each group's coordinator keep them, and whoever
-- is in one may leave it.
create table membership.government_group (
  id               uuid        not null,
  version          bigint      not null,
  edition          int         not null,
  working_group_id uuid        not null,
  name             text        not null,
  coordinator_id   uuid,
  formed_by        uuid        not null,
  formed_at        timestamptz not null,
  dissolved_at     timestamptz,
  constraint government_group_pk primary key (id),
  constraint government_group_working_group foreign key (working_group_id) references membership.working_group (id),
  constraint government_group_coordinator foreign key (coordinator_id) references membership.mandate (id),
  constraint government_group_formed_by foreign key (formed_by) references membership.member (id),
  constraint government_group_name check (name <> '' and length(name) <= 120)
);
create unique index government_group_named_once on membership.government_group (working_group_id, lower(name)) where dissolved_at is null;
create index government_group_by_coordinator on membership.government_group (coordinator_id) where coordinator_id is not null;

create table membership.grouped_government (
  government_group_id uuid not null,
  mandate_id          uuid not null,
  constraint grouped_government_pk primary key (government_group_id, mandate_id),
  constraint grouped_government_group foreign key (government_group_id) references membership.government_group (id),
  constraint grouped_government_mandate foreign key (mandate_id) references membership.mandate (id)
);
create index grouped_government_by_mandate on membership.grouped_government (mandate_id);

grant select, insert, update on membership.government_group to ${app};
grant select, insert, delete on membership.grouped_government to ${app};

-- The mandates that the member of this transaction holds today.
create function membership.mandates_in_view() returns setof membership.mandate
  language sql stable security definer set search_path = pg_catalog
as $$
  select m.*
    from membership.mandate m
   where m.member_id = nullif(current_setting('trialogue.member', true), '')::uuid
     and m.ended_at is null
     and m.starts_on <= (now() at time zone 'UTC')::date
     and (m.ends_on is null or m.ends_on >= (now() at time zone 'UTC')::date)
$$;

-- The working groups this transaction may look into: those of the member it names, and the one whose shared room a job names.
create function membership.groups_in_view() returns setof uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select m.working_group_id from membership.mandates_in_view() m
  union all
  select membership.group_in_view()
$$;

-- The groups of governments that the member of this transaction keeps.
create function membership.government_groups_kept() returns setof uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select g.id
    from membership.government_group g
    join membership.mandates_in_view() m on m.working_group_id = g.working_group_id
   where m.id = g.coordinator_id or m.affiliation = 'SECRETARIAT' and m.capacity = 'SECRETARY'
$$;

alter table membership.government_group enable row level security;
alter table membership.government_group force row level security;
create policy government_group_in_view on membership.government_group for select to ${app}
  using (working_group_id = any(array(select membership.groups_in_view())));
create policy government_group_is_formed on membership.government_group for insert to ${app}
  with check (working_group_id = any(array(select membership.secretary_of(nullif(current_setting('trialogue.member', true), '')::uuid))));
create policy government_group_changes on membership.government_group for update to ${app}
  using (id = any(array(select membership.government_groups_kept())));
create policy owner_looks on membership.government_group for select to current_user using (true);

alter table membership.grouped_government enable row level security;
alter table membership.grouped_government force row level security;
create policy grouped_government_in_view on membership.grouped_government for select to ${app}
  using (exists (select 1 from membership.government_group g where g.id = government_group_id));
create policy government_is_grouped on membership.grouped_government for insert to ${app}
  with check (government_group_id = any(array(select membership.government_groups_kept())));
create policy government_leaves on membership.grouped_government for delete to ${app}
  using (government_group_id = any(array(select membership.government_groups_kept()))
    or mandate_id = any(array(select m.id from membership.mandates_in_view() m)));
