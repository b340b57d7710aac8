-- How fast mail about a kind of notice goes out, and when a digest does. Without a row the portal's defaults hold.
create table notifications.mail_pace (
  member_id uuid not null,
  kind      text not null,
  pace      text not null,
  constraint mail_pace_pk primary key (member_id, kind),
  constraint mail_pace_member foreign key (member_id) references membership.member (id),
  constraint mail_pace_kind check (kind <> '' and length(kind) <= 100),
  constraint mail_pace_known check (pace in ('INSTANT', 'DAILY', 'WEEKLY', 'NONE'))
);

create table notifications.mail_rhythm (
  member_id uuid     not null,
  zone      text     not null,
  hour      smallint not null,
  weekday   smallint not null,
  instant   boolean  not null,
  digest    boolean  not null,
  constraint mail_rhythm_pk primary key (member_id),
  constraint mail_rhythm_member foreign key (member_id) references membership.member (id),
  constraint mail_rhythm_hour check (hour between 0 and 23),
  constraint mail_rhythm_weekday check (weekday between 1 and 7)
);

alter table notifications.mail_pace enable row level security;
alter table notifications.mail_pace force row level security;
create policy mail_pace_is_its_members on notifications.mail_pace for all to ${app}
  using (member_id = nullif(current_setting('trialogue.member', true), '')::uuid)
  with check (member_id = nullif(current_setting('trialogue.member', true), '')::uuid);
create policy owner_asks on notifications.mail_pace for select to current_user using (true);

alter table notifications.mail_rhythm enable row level security;
alter table notifications.mail_rhythm force row level security;
create policy mail_rhythm_is_its_members on notifications.mail_rhythm for all to ${app}
  using (member_id = nullif(current_setting('trialogue.member', true), '')::uuid)
  with check (member_id = nullif(current_setting('trialogue.member', true), '')::uuid);
-- The owner switches mail off for someone who follows the link in a mail and is not signed in.
create policy owner_keeps on notifications.mail_rhythm for all to current_user using (true) with check (true);

grant select, insert, update, delete on notifications.mail_pace, notifications.mail_rhythm to ${app};
