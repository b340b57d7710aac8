-- What a change took out of a suggestion of somebody else, by how many letters of which kind; below 0 where it brought back what another took out.
-- Whoever undoes it brings the words back under the other's name, and nobody brings in more than that.
create table drafting.taken_out (
  text_id    uuid    not null,
  room_id    uuid    not null,
  version    integer not null,
  suggestion jsonb   not null,
  amount     jsonb   not null,
  constraint taken_out_text foreign key (text_id) references drafting.text (id),
  constraint taken_out_room foreign key (room_id) references membership.room (id),
  constraint taken_out_version check (version > 0),
  constraint taken_out_suggestion check (jsonb_typeof(suggestion) = 'object'),
  constraint taken_out_amount check (jsonb_typeof(amount) = 'object')
);
create index taken_out_by_text on drafting.taken_out (text_id);

alter table drafting.taken_out enable row level security;
alter table drafting.taken_out force row level security;
create policy taken_out_is_its_rooms on drafting.taken_out for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
create policy taken_out_is_written_in_its_room on drafting.taken_out for insert to ${app}
  with check (room_id = any(array(select membership.rooms_in_view()))
    and exists (select from drafting.text t where t.id = text_id and t.room_id = taken_out.room_id));
grant select, insert on drafting.taken_out to ${app};
