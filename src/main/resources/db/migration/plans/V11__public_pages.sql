-- Who agreed that everybody sees what they promised, and whether the page of a plan is open: acts that stay, the newest of which holds. Without
-- an organization it is about the page itself. An organization that turned out to be another one has agreed to nothing in the other one's name.
create table plans.publishing (
  plan_id         uuid        not null,
  number          int         not null,
  room_id         uuid        not null,
  organization_id uuid,
  open            boolean     not null,
  member_id       uuid        not null,
  affiliation     text        not null,
  capacity        text        not null,
  said_at         timestamptz not null,
  constraint publishing_pk primary key (plan_id, number),
  constraint publishing_plan foreign key (plan_id, room_id) references plans.plan (id, room_id),
  constraint publishing_organization foreign key (organization_id) references membership.organization (id),
  constraint publishing_member foreign key (member_id) references membership.member (id),
  constraint publishing_number check (number > 0),
  constraint publishing_of_page_by_secretariat check ((organization_id is null) = (affiliation = 'SECRETARIAT')),
  constraint publishing_with_a_mandate check (organization_id is null or capacity not in ('ADVISER', 'OBSERVER', 'SECRETARY', 'CHAIR', 'REPORTER'))
);
create index publishing_by_organization on plans.publishing (organization_id) where organization_id is not null;
create index publishing_by_member on plans.publishing (member_id);

-- What an organization said before it and another one turned out to be the same: it holds no more, neither what the one said nor what the other did.
create table plans.publishing_lapsed (
  plan_id uuid not null,
  number  int  not null,
  room_id uuid not null,
  constraint publishing_lapsed_pk primary key (plan_id, number),
  constraint publishing_lapsed_said foreign key (plan_id, number) references plans.publishing (plan_id, number),
  constraint publishing_lapsed_plan foreign key (plan_id, room_id) references plans.plan (id, room_id)
);

-- What the lead party answers where another group contests its report, for everybody to read.
alter table plans.answer add constraint answer_in_room unique (id, room_id);
create table plans.reply (
  answer_id   uuid        not null,
  room_id     uuid        not null,
  words       text        not null,
  member_id   uuid        not null,
  affiliation text        not null,
  capacity    text        not null,
  replied_at  timestamptz not null,
  constraint reply_pk primary key (answer_id),
  constraint reply_answer foreign key (answer_id, room_id) references plans.answer (id, room_id),
  constraint reply_member foreign key (member_id) references membership.member (id),
  constraint reply_words check (words <> '' and length(words) <= 1000),
  constraint reply_with_a_mandate check (capacity not in ('ADVISER', 'OBSERVER', 'SECRETARY', 'CHAIR', 'REPORTER'))
);
create index reply_by_member on plans.reply (member_id);

do $$
declare
  named text;
begin
  foreach named in array array['publishing', 'publishing_lapsed', 'reply']
  loop
    execute format('alter table plans.%I enable row level security', named);
    execute format('alter table plans.%I force row level security', named);
    execute format('create policy %I on plans.%I for all to ${app}
      using (room_id = any(array(select membership.rooms_in_view())))
      with check (room_id = any(array(select membership.rooms_in_view())))', named || '_of_rooms_in_view', named);
    execute format('grant select, insert on plans.%I to ${app}', named);
  end loop;
end $$;

-- The organizations that agreed, and did not take it back.
create function plans.publishes(plan uuid) returns setof uuid
  language sql stable set search_path = pg_catalog
as $$
  select x.organization_id
    from (select distinct on (p.organization_id) p.organization_id, p.number, p.open
            from plans.publishing p
           where p.plan_id = $1 and p.organization_id is not null
           order by p.organization_id, p.number desc) x
   where x.open
     and not exists (select 1 from plans.publishing_lapsed l where l.plan_id = $1 and l.number = x.number)
$$;

-- Whether everybody can read the page of a plan: the secretariat opened it, and there is somebody who agreed.
create function plans.page_is_open(plan uuid) returns boolean
  language sql stable set search_path = pg_catalog
as $$
  select coalesce((select p.open from plans.publishing p
                    where p.plan_id = $1 and p.organization_id is null
                    order by p.number desc limit 1), false)
         and exists (select 1 from plans.publishes($1))
$$;

-- For whoever is not signed in: in which room the plan of an open page stands, and nothing where the page is not open.
create policy owner_knows_what_is_published on plans.publishing for select to current_user using (true);
create policy owner_knows_what_lapsed on plans.publishing_lapsed for select to current_user using (true);
create function plans.room_of_public(plan uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select p.room_id from plans.publishing p where p.plan_id = $1 and plans.page_is_open($1) limit 1
$$;
