-- Who follows which plan, or which commitment alone; and when somebody last looked at what changed in it.
create table plans.follow (
  member_id     uuid        not null,
  room_id       uuid        not null,
  plan_id       uuid        not null,
  commitment_id uuid,
  since         timestamptz not null,
  constraint follow_member foreign key (member_id) references membership.member (id),
  constraint follow_plan foreign key (plan_id, room_id) references plans.plan (id, room_id),
  constraint follow_commitment foreign key (commitment_id, room_id) references plans.commitment (id, room_id),
  constraint follow_once unique nulls not distinct (member_id, plan_id, commitment_id)
);
create index follow_by_plan on plans.follow (plan_id);
create index follow_by_commitment on plans.follow (commitment_id) where commitment_id is not null;

create table plans.look (
  member_id uuid        not null,
  looked_at timestamptz not null,
  before_at timestamptz not null,
  constraint look_pk primary key (member_id),
  constraint look_member foreign key (member_id) references membership.member (id)
);

alter table plans.follow enable row level security;
alter table plans.follow force row level security;
create policy follow_is_its_members on plans.follow for all to ${app}
  using (member_id = nullif(current_setting('trialogue.member', true), '')::uuid
    and room_id = any(array(select membership.rooms_in_view())))
  with check (member_id = nullif(current_setting('trialogue.member', true), '')::uuid
    and room_id = any(array(select membership.rooms_in_view())));
create policy owner_forgets_following on plans.follow for all to current_user using (true);
alter table plans.look enable row level security;
alter table plans.look force row level security;
create policy look_is_its_members on plans.look for all to ${app}
  using (member_id = nullif(current_setting('trialogue.member', true), '')::uuid)
  with check (member_id = nullif(current_setting('trialogue.member', true), '')::uuid);
create policy owner_forgets_looks on plans.look for all to current_user using (true);
grant select, insert, delete on plans.follow to ${app};
grant select, insert, update on plans.look to ${app};

create or replace function plans.forget(person uuid) returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if not exists (select 1 from membership.member m where m.id = person and m.erased_at is not null) then
    return;
  end if;
  delete from plans.report_draft d where d.member_id = person;
  delete from plans.feed_entry e using plans.feed f where f.id = e.feed_id and f.member_id = person;
  delete from plans.feed f where f.member_id = person;
  delete from plans.follow f where f.member_id = person;
  delete from plans.look l where l.member_id = person;
end
$$;
