-- Each room's record is a chain, and so is that of what was done in no room: numbered without a gap, each entry with a digest that a job can
-- seal. The digest is salted, so that what names a person can be erased together with the salt and the chain still holds.
-- Who may read and add is said where rooms are known: in membership's migration of the record of rooms. Until then nobody may.
create table audit.chain (
  room_id uuid,
  last    bigint not null,
  constraint chain_once_a_room unique nulls not distinct (room_id)
);
alter table audit.chain enable row level security;
alter table audit.chain force row level security;
create policy owner_counts on audit.chain for all to current_user using (true) with check (true);

alter table audit.record add column number bigint, add column salt bytea, add column digest bytea;

create function audit.digest(r audit.record) returns bytea
  language sql immutable set search_path = pg_catalog
as $$
  select sha256(r.salt || convert_to(jsonb_build_array(r.id, r.number, extract(epoch from r.at), r.member_id, r.affiliation, r.capacity,
    r.room_id, r.deed, r.subject)::text, 'UTF8'))
$$;

create function audit.salt() returns bytea
  language sql volatile set search_path = pg_catalog
as $$
  select uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
$$;

update audit.record r set salt = audit.salt(), number = n.number
  from (select id, row_number() over (partition by room_id order by at, id) as number from audit.record) n
 where n.id = r.id;
update audit.record r set digest = audit.digest(r);
insert into audit.chain (room_id, last) select room_id, max(number) from audit.record group by room_id;

alter table audit.record alter column number set not null, alter column salt set not null, alter column digest set not null;
alter table audit.record add constraint record_numbered_once unique nulls not distinct (room_id, number);

create function audit.enchain() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  insert into audit.chain as c (room_id, last) values (new.room_id, 1)
  on conflict on constraint chain_once_a_room do update set last = c.last + 1
  returning c.last into new.number;
  new.salt := audit.salt();
  new.digest := audit.digest(new);
  return new;
end
$$;
create trigger record_is_enchained before insert on audit.record for each row execute function audit.enchain();

alter table audit.record enable row level security;
alter table audit.record force row level security;
create policy owner_seals on audit.record for all to current_user using (true) with check (true);

revoke insert on audit.record from ${app};
grant insert (id, at, member_id, affiliation, capacity, room_id, deed, subject) on audit.record to ${app};
grant select (id, number, at, member_id, affiliation, capacity, room_id, deed, subject, digest) on audit.record to ${app};
