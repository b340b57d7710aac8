-- What supervisory bodies said to a country of an instrument, as a working group took it in, and which commitments take it up. Nothing of it is
-- changed: what a body says next is a row of its own.
create table plans.recommendation (
  id          uuid        not null,
  room_id     uuid        not null,
  country     text        not null,
  code        text        not null,
  body        text        not null,
  said_on     date        not null,
  reference   text        not null,
  words       text        not null,
  link        text        not null,
  imported_at timestamptz not null,
  constraint recommendation_pk primary key (id),
  constraint recommendation_in_room unique (id, room_id),
  constraint recommendation_once unique (room_id, country, code, body, said_on, reference),
  constraint recommendation_room foreign key (room_id) references membership.room (id),
  constraint recommendation_country check (country ~ '^[A-Z]{2}$'),
  constraint recommendation_code check (code <> '' and length(code) <= 40),
  constraint recommendation_body check (body <> '' and length(body) <= 100),
  constraint recommendation_reference check (length(reference) <= 200),
  constraint recommendation_words check (words <> '' and length(words) <= 4000),
  constraint recommendation_link check (link = '' or link ~ '^https?://' and length(link) <= 2000)
);
create index recommendation_by_country on plans.recommendation (country, code, said_on desc);

create table plans.heeded (
  commitment_id     uuid not null,
  room_id           uuid not null,
  recommendation_id uuid not null,
  constraint heeded_pk primary key (commitment_id, recommendation_id),
  constraint heeded_commitment foreign key (commitment_id, room_id) references plans.commitment (id, room_id),
  constraint heeded_recommendation foreign key (recommendation_id, room_id) references plans.recommendation (id, room_id)
);
create index heeded_by_recommendation on plans.heeded (recommendation_id);

alter table plans.recommendation enable row level security;
alter table plans.recommendation force row level security;
create policy recommendation_of_rooms_in_view on plans.recommendation for all to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view())));
alter table plans.heeded enable row level security;
alter table plans.heeded force row level security;
create policy heeded_of_rooms_in_view on plans.heeded for all to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view())));
grant select, insert on plans.recommendation to ${app};
grant select, insert, delete on plans.heeded to ${app};
