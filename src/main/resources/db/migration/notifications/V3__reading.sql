-- A recipient reads a notice, or has not yet; its kind is what its topic begins with.
alter table notifications.notice add column kind text not null generated always as (split_part(topic, '/', 1)) stored;
alter table notifications.notice add column read_at timestamptz;
create index notice_newest on notifications.notice (recipient, posted_at desc, id) where settled_at is null;
create index notice_unread on notifications.notice (recipient) where settled_at is null and read_at is null;

grant update (read_at) on notifications.notice to ${app};
create policy notice_is_read_by_its_recipient on notifications.notice for update to ${app}
  using (recipient = nullif(current_setting('trialogue.member', true), '')::uuid)
  with check (recipient = nullif(current_setting('trialogue.member', true), '')::uuid);
