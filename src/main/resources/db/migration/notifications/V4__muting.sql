-- What a member does not want to be told of: a kind of notice, or all that comes from a working group.
create table notifications.muted_kind (
  member_id uuid        not null,
  kind      text        not null,
  muted_at  timestamptz not null,
  constraint muted_kind_pk primary key (member_id, kind),
  constraint muted_kind_member foreign key (member_id) references membership.member (id),
  constraint muted_kind_named check (kind <> '' and length(kind) <= 100)
);

create table notifications.muted_working_group (
  member_id        uuid        not null,
  working_group_id uuid        not null,
  muted_at         timestamptz not null,
  constraint muted_working_group_pk primary key (member_id, working_group_id),
  constraint muted_working_group_member foreign key (member_id) references membership.member (id),
  constraint muted_working_group_group foreign key (working_group_id) references membership.working_group (id)
);
create index muted_working_group_by_group on notifications.muted_working_group (working_group_id);

alter table notifications.muted_kind enable row level security;
alter table notifications.muted_kind force row level security;
create policy muted_kind_is_its_members on notifications.muted_kind for all to ${app}
  using (member_id = nullif(current_setting('trialogue.member', true), '')::uuid)
  with check (member_id = nullif(current_setting('trialogue.member', true), '')::uuid);
create policy owner_asks on notifications.muted_kind for select to current_user using (true);

alter table notifications.muted_working_group enable row level security;
alter table notifications.muted_working_group force row level security;
create policy muted_working_group_is_its_members on notifications.muted_working_group for all to ${app}
  using (member_id = nullif(current_setting('trialogue.member', true), '')::uuid)
  with check (member_id = nullif(current_setting('trialogue.member', true), '')::uuid);
create policy owner_asks on notifications.muted_working_group for select to current_user using (true);

grant select, insert, delete on notifications.muted_kind, notifications.muted_working_group to ${app};

-- What stands in an inbox, seen with the rights of whoever asks.
create view notifications.inbox with (security_invoker = true) as
select n.id, n.recipient, n.topic, n.kind, n.message_key, n.arguments, n.link, n.waits, n.due_on, n.room_id, n.posted_at, n.read_at,
       r.working_group_id,
       n.room_id is not null and r.kind is distinct from 'SHARED' as private,
       exists (select from notifications.muted_kind k where k.member_id = n.recipient and k.kind = n.kind)
         or exists (select from notifications.muted_working_group g
                     where g.member_id = n.recipient and g.working_group_id = r.working_group_id) as muted
  from notifications.notice n
  left join membership.room r on r.id = n.room_id
 where n.settled_at is null;

grant select on notifications.inbox to ${app};
