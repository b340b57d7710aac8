-- Which decision of the working group a commitment came from: a text that was adopted, or a provision that was agreed. It stays what it came from,
-- whatever becomes of the text.
create table plans.decided (
  commitment_id uuid        not null,
  room_id       uuid        not null,
  text_id       uuid        not null,
  block         text        not null,
  words         text        not null,
  decided_at    timestamptz not null,
  constraint decided_pk primary key (commitment_id),
  constraint decided_commitment foreign key (commitment_id, room_id) references plans.commitment (id, room_id),
  constraint decided_block check (length(block) <= 200),
  constraint decided_words check (words <> '' and length(words) <= 1000)
);
create index decided_by_text on plans.decided (text_id, block);

alter table plans.decided enable row level security;
alter table plans.decided force row level security;
create policy decided_of_rooms_in_view on plans.decided for all to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view())));
grant select, insert on plans.decided to ${app};

-- For whoever is not signed in: the plans whose page is open, the one that was opened last first.
create function plans.open_to_everybody() returns setof uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select o.plan_id from (
    select p.plan_id, max(p.said_at) as at
      from plans.publishing p where p.organization_id is null group by p.plan_id) o
   where plans.page_is_open(o.plan_id)
   order by o.at desc, o.plan_id
$$;
