-- What lets a page open an editing socket: once, within half a minute, for one member, sign-in and text. Only digests are kept.
create table drafting.socket_ticket (
  ticket_hash bytea       not null,
  text_id     uuid        not null,
  room_id     uuid        not null,
  member_id   uuid        not null,
  sign_in     bytea       not null,
  expires_at  timestamptz not null,
  constraint socket_ticket_pk primary key (ticket_hash),
  constraint socket_ticket_text foreign key (text_id) references drafting.text (id),
  constraint socket_ticket_room foreign key (room_id) references membership.room (id),
  constraint socket_ticket_member foreign key (member_id) references membership.member (id)
);
create index socket_ticket_by_expiry on drafting.socket_ticket (expires_at);

alter table drafting.socket_ticket enable row level security;
alter table drafting.socket_ticket force row level security;
create policy socket_ticket_is_its_members on drafting.socket_ticket for insert to ${app}
  with check (room_id = any(array(select membership.rooms_in_view()))
    and member_id = nullif(current_setting('trialogue.member', true), '')::uuid);
create policy owner_redeems on drafting.socket_ticket for all to current_user using (true) with check (true);
grant insert on drafting.socket_ticket to ${app};

-- Takes a ticket, so that it is good for one socket only. Whoever knows it is the member: no one else is named yet.
create function drafting.redeem(ticket bytea, for_text uuid, at timestamptz)
  returns table (member_id uuid, room_id uuid, sign_in bytea)
  language sql volatile security definer set search_path = pg_catalog
as $$
  delete from drafting.socket_ticket old where old.expires_at < at - interval '1 minute';
  delete from drafting.socket_ticket t
   where t.ticket_hash = ticket and t.text_id = for_text and t.expires_at >= at
  returning t.member_id, t.room_id, t.sign_in
$$;

-- Sign-ins that have ended: a socket may stand on another node than the session it came from.
create table drafting.ended_sign_in (
  sign_in  bytea       not null,
  ended_at timestamptz not null,
  constraint ended_sign_in_pk primary key (sign_in)
);
grant select, insert, delete on drafting.ended_sign_in to ${app};
