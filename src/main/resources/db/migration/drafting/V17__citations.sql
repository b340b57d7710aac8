-- Which provisions refer to which instruments, written down anew whenever a text has moved on: who asks for those of an instrument reads no text
-- for it. The code stands in capitals, as references are the same whatever the case of their letters. Texts that were there before are behind,
-- and are read by the same job.
create table drafting.citation (
  text_id  uuid    not null,
  room_id  uuid    not null,
  position integer not null,
  block_id text    not null,
  number   text    not null,
  opening  text    not null,
  code     text    not null,
  ref      text    not null,
  constraint citation_pk primary key (text_id, position),
  constraint citation_text foreign key (text_id) references drafting.text (id),
  constraint citation_room foreign key (room_id) references membership.room (id),
  constraint citation_code check (code <> '')
);
create index citation_by_code on drafting.citation (code, text_id, position);

alter table drafting.citation enable row level security;
alter table drafting.citation force row level security;
create policy citation_is_its_rooms on drafting.citation for all to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view()))
    and exists (select from drafting.text t where t.id = text_id and t.room_id = citation.room_id));
grant select, insert, delete on drafting.citation to ${app};

alter table drafting.text add column cited integer not null default -1;
create index text_to_read_for_citations on drafting.text (id) where cited < head and fork_of is null;
grant update (cited) on drafting.text to ${app};

-- Texts whose citations are behind, page after page: keys alone, of every room, for a job that then works room by room.
create function drafting.uncited(beyond uuid, at_most integer) returns table (text_id uuid, room_id uuid)
  language sql stable security definer set search_path = pg_catalog
as $$
  select t.id, t.room_id
    from drafting.text t
   where t.cited < t.head and t.fork_of is null and t.id > $1
   order by t.id
   limit $2
$$;
revoke execute on function drafting.uncited(uuid, integer) from public;
grant execute on function drafting.uncited(uuid, integer) to ${app};
