-- What a notice is about, as its link says it, and of what that is a part. A member follows or mutes one such thing; nobody else knows.
alter table notifications.notice
  add column thing text generated always as
    (substring(link from '^(?:texts|threads|plans|commitments|practices|contributions)/[^/?#]+')) stored,
  add column whole text,
  add column owed boolean not null default false;
update notifications.notice set owed = true
 where (topic like 'plans.reminder/%' and message_key <> 'plans.notice.escalated' or message_key = 'plans.notice.contested') and settled_at is null;

create table notifications.attention (
  member_id uuid        not null,
  thing     text        not null,
  chosen    text        not null,
  chosen_at timestamptz not null,
  constraint attention_pk primary key (member_id, thing),
  constraint attention_member foreign key (member_id) references membership.member (id),
  constraint attention_thing check (thing ~ '^(texts|threads|plans|commitments|practices|contributions)/[^/?#]+$' and length(thing) <= 200),
  constraint attention_chosen check (chosen in ('FOLLOWED', 'MUTED'))
);
create index attention_followed on notifications.attention (thing) where chosen = 'FOLLOWED';

alter table notifications.attention enable row level security;
alter table notifications.attention force row level security;
create policy attention_is_its_members on notifications.attention for all to ${app}
  using (member_id = nullif(current_setting('trialogue.member', true), '')::uuid)
  with check (member_id = nullif(current_setting('trialogue.member', true), '')::uuid);
create policy owner_asks on notifications.attention for select to current_user using (true);
create policy owner_forgets on notifications.attention for delete to current_user using (true);
grant select, insert, update, delete on notifications.attention to ${app};

-- A muted thing, or a part of it, is no news; what its member must act on, and what reminds them of it, stays.
create or replace view notifications.inbox with (security_invoker = true) as
select n.id, n.recipient, n.topic, n.kind, n.message_key, n.arguments, n.link, n.waits, n.due_on, n.room_id, n.posted_at, n.read_at,
       r.working_group_id,
       n.room_id is not null and r.kind is distinct from 'SHARED' as private,
       exists (select from notifications.muted_kind k where k.member_id = n.recipient and k.kind = n.kind)
         or exists (select from notifications.muted_working_group g
                     where g.member_id = n.recipient and g.working_group_id = r.working_group_id)
         or not n.waits and not n.owed and exists (select from notifications.attention a
                     where a.member_id = n.recipient and a.thing in (n.thing, n.whole) and a.chosen = 'MUTED') as muted,
       n.thing,
       exists (select from notifications.attention a
                where a.member_id = n.recipient and a.thing = n.thing and a.chosen = 'MUTED') as thing_muted,
       n.whole,
       exists (select from notifications.attention a
                where a.member_id = n.recipient and a.thing = n.whole and a.chosen = 'MUTED') as whole_muted,
       exists (select from notifications.muted_kind k where k.member_id = n.recipient and k.kind = n.kind) as kind_muted,
       exists (select from notifications.muted_working_group g
                where g.member_id = n.recipient and g.working_group_id = r.working_group_id) as group_muted
  from notifications.notice n
  left join membership.room r on r.id = n.room_id
 where n.settled_at is null;

create function notifications.post(id uuid, recipient uuid, topic text, message_key text, arguments jsonb, link text,
    waits boolean, due_on date, room_id uuid, posted_at timestamptz, whole text, owed boolean) returns void
  language sql security definer set search_path = pg_catalog
as $$
  insert into notifications.notice as n
    (id, recipient, topic, message_key, arguments, link, waits, due_on, room_id, posted_at, mail_due, whole, owed)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, true, $11, $12)
  on conflict (recipient, topic) do update
    set message_key = excluded.message_key, arguments = excluded.arguments, link = excluded.link, waits = excluded.waits,
        due_on = excluded.due_on, room_id = excluded.room_id, whole = excluded.whole, owed = excluded.owed, withdrawn = false, settled_at = null,
        posted_at = case when n.withdrawn then excluded.posted_at else n.posted_at end,
        read_at = case when n.withdrawn then null else n.read_at end,
        mail_due = n.withdrawn or n.mail_due,
        delivery_id = case when n.withdrawn then null else n.delivery_id end
    where n.settled_at is null or n.withdrawn
$$;

create or replace function notifications.post(id uuid, recipient uuid, topic text, message_key text, arguments jsonb, link text,
    waits boolean, due_on date, room_id uuid, posted_at timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  select notifications.post($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, null, false)
$$;

-- News for those who follow what it is about, as far as they are among these, or any of them where none are named; not for who did it. Who that
-- is, is told to nobody. Who was told it for another reason is told it once.
create function notifications.post_to_followers(doer uuid, among uuid[], topic text, message_key text, arguments jsonb, link text,
    room_id uuid, posted_at timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  insert into notifications.notice (id, recipient, topic, message_key, arguments, link, waits, room_id, posted_at, mail_due)
  select gen_random_uuid(), a.member_id, $3, $4, $5, $6, false, $7, $8, true
    from notifications.attention a
   where a.chosen = 'FOLLOWED' and a.member_id <> $1 and ($2 is null or a.member_id = any($2))
     and a.thing = substring($6 from '^(?:texts|threads|plans|commitments|practices|contributions)/[^/?#]+')
  on conflict (recipient, topic) do nothing
$$;

create or replace function notifications.forget(person uuid) returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  perform notifications.jobs_only();
  if not exists (select 1 from membership.member m where m.id = person and m.erased_at is not null) then
    return;
  end if;
  delete from notifications.delivery d where d.recipient = person;
  delete from notifications.notice n where n.recipient = person;
  delete from notifications.mail_pace p where p.member_id = person;
  delete from notifications.mail_rhythm r where r.member_id = person;
  delete from notifications.muted_kind k where k.member_id = person;
  delete from notifications.muted_working_group g where g.member_id = person;
  delete from notifications.attention a where a.member_id = person;
  delete from notifications.unreachable u where u.member_id = person;
end
$$;
