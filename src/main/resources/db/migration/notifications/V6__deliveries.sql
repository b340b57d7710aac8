-- Mails on their way: made once, claimed by one node, sent, and kept for a while so that what is answered to them finds them.
create table notifications.delivery (
  id         uuid        not null,
  recipient  uuid        not null,
  purpose    text        not null,
  slot       timestamptz,
  token      uuid        not null default gen_random_uuid(),
  state      text        not null default 'QUEUED',
  address    text,
  attempts   int         not null default 0,
  queued_at  timestamptz not null,
  due_at     timestamptz not null,
  claimed_at timestamptz,
  settled_at timestamptz,
  failure    text,
  constraint delivery_pk primary key (id),
  constraint delivery_recipient foreign key (recipient) references membership.member (id),
  constraint delivery_once_a_slot unique (recipient, slot),
  constraint delivery_token_once unique (token),
  constraint delivery_purpose check (purpose in ('INSTANT', 'DIGEST', 'CONFIRMATION')),
  constraint delivery_slot check ((purpose = 'DIGEST') = (slot is not null)),
  constraint delivery_state check (state in ('QUEUED', 'CLAIMED', 'SENT', 'DROPPED', 'FAILED')),
  constraint delivery_claimed check (state <> 'CLAIMED' or claimed_at is not null),
  constraint delivery_settled check ((settled_at is not null) = (state in ('SENT', 'DROPPED', 'FAILED')))
);
create index delivery_due on notifications.delivery (due_at) where state in ('QUEUED', 'CLAIMED');
create index delivery_settled on notifications.delivery (settled_at) where settled_at is not null;

alter table notifications.delivery enable row level security;
alter table notifications.delivery force row level security;
create policy delivery_is_its_recipients on notifications.delivery for select to ${app}
  using (recipient = nullif(current_setting('trialogue.member', true), '')::uuid);
create policy owner_delivers on notifications.delivery for all to current_user using (true) with check (true);
grant select (id, recipient, purpose, state, address, queued_at, settled_at, failure) on notifications.delivery to ${app};

-- What was posted before there was mail is not mailed.
alter table notifications.notice add column mail_due boolean not null default false;
alter table notifications.notice add column delivery_id uuid;
alter table notifications.notice add constraint notice_delivery foreign key (delivery_id)
  references notifications.delivery (id) on delete set null;
create index notice_mail_due on notifications.notice (recipient) where mail_due;
create index notice_by_delivery on notifications.notice (delivery_id) where delivery_id is not null;
