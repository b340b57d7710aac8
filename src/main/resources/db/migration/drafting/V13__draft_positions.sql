-- Where a group or a government stands on a provision of a text, or on a text as a whole, for its own room's eyes. The newest row holds,
-- the others tell how it came to that; without a stance it is taken back.
create table drafting.position (
  number      bigint      not null generated always as identity,
  id          uuid        not null,
  text_id     uuid        not null,
  room_id     uuid        not null,
  block_id    text,
  holder_kind text        not null,
  holder_key  text        not null,
  holder_name text        not null,
  stance      text,
  statement   text        not null default '',
  until       date,
  member_id   uuid        not null,
  affiliation text        not null,
  capacity    text        not null,
  at          timestamptz not null,
  constraint position_pk primary key (number),
  constraint position_id unique (id),
  constraint position_text foreign key (text_id) references drafting.text (id),
  constraint position_room foreign key (room_id) references membership.room (id),
  constraint position_member foreign key (member_id) references membership.member (id),
  constraint position_block check (block_id <> ''),
  constraint position_holder check (holder_kind in ('EMPLOYERS', 'WORKERS', 'GOVERNMENT', 'GOVERNMENTS')),
  constraint position_stance check (stance in ('AGREE', 'CAN_LIVE', 'RESERVE', 'OBJECT', 'AWAITING')),
  constraint position_statement check (length(statement) <= 4000 and (statement <> '' or stance is null or stance not in ('RESERVE', 'OBJECT'))),
  constraint position_until check ((until is not null) = (stance is not null and stance = 'AWAITING'))
);
create index position_by_room on drafting.position (room_id, text_id, number desc);

alter table drafting.position enable row level security;
alter table drafting.position force row level security;
create policy position_is_its_rooms on drafting.position for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
-- Nobody states one in another's name, nor on a text that is not in view.
create policy position_is_stated_in_ones_own_name on drafting.position for insert to ${app}
  with check (room_id = any(array(select membership.rooms_in_view()))
    and member_id = nullif(current_setting('trialogue.member', true), '')::uuid
    and exists (select from drafting.text t where t.id = text_id));
grant select, insert on drafting.position to ${app};
