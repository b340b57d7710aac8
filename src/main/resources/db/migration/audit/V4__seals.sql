-- Each room's record is sealed in batches: a seal holds the digests of its entries and the seal before it. Who adds one names the room and
-- the time; the rest is the database's own. Who may add and read is said in membership's migration of the record of no room.
create table audit.seal (
  room_id     uuid,
  number      bigint      not null,
  from_number bigint      not null,
  to_number   bigint      not null,
  at          timestamptz not null,
  previous    bytea,
  entries     bytea       not null,
  hash        bytea       not null,
  constraint seal_numbered_once unique nulls not distinct (room_id, number),
  constraint seal_once_an_entry unique nulls not distinct (room_id, from_number),
  constraint seal_of_something check (to_number >= from_number),
  constraint seal_on_the_one_before check ((number = 1) = (previous is null))
);
alter table audit.seal enable row level security;
alter table audit.seal force row level security;
create policy owner_seals on audit.seal for all to current_user using (true) with check (true);

create function audit.seal_hash(s audit.seal) returns bytea
  language sql immutable set search_path = pg_catalog
as $$
  select sha256(coalesce(s.previous, ''::bytea) || s.entries || audit.netstring(s.room_id::text, s.number::text, s.from_number::text,
    s.to_number::text, (extract(epoch from s.at) * 1000000)::bigint::text))
$$;

-- The next entries of a room. Numbers go in the order of commits, so what is seen has no gap.
create function audit.next_entries(room uuid, first bigint, most int) returns table (number bigint, digest bytea)
  language plpgsql stable set search_path = pg_catalog
as $$
begin
  if room is null then
    return query select r.number, r.digest from audit.record r where r.room_id is null and r.number >= first order by r.number limit most;
  else
    return query select r.number, r.digest from audit.record r where r.room_id = room and r.number >= first order by r.number limit most;
  end if;
end
$$;

create function audit.seal() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  before audit.seal;
begin
  perform pg_advisory_xact_lock(hashtextextended('audit.seal ' || coalesce(new.room_id::text, ''), 0));
  if new.room_id is null then
    select * into before from audit.seal s where s.room_id is null order by s.number desc limit 1;
  else
    select * into before from audit.seal s where s.room_id = new.room_id order by s.number desc limit 1;
  end if;
  new.number := coalesce(before.number, 0) + 1;
  new.from_number := coalesce(before.to_number, 0) + 1;
  new.previous := before.hash;
  select max(e.number), sha256(string_agg(e.digest, ''::bytea order by e.number))
    into new.to_number, new.entries
    from audit.next_entries(new.room_id, new.from_number, 10000) e;
  if new.to_number is null then
    return null;
  end if;
  new.hash := audit.seal_hash(new);
  return new;
end
$$;
create trigger seal_is_computed before insert on audit.seal for each row execute function audit.seal();

-- The rooms whose record has entries that no seal holds yet; null stands for what was done in no room.
create function audit.unsealed() returns table (room_id uuid)
  language sql stable security definer set search_path = pg_catalog
as $$
  select c.room_id
    from audit.chain c
    left join (select s.room_id, max(s.to_number) as upto from audit.seal s where s.room_id is not null group by s.room_id) sealed
      on sealed.room_id = c.room_id
   where c.room_id is not null and c.last > coalesce(sealed.upto, 0)
  union all
  select c.room_id
    from audit.chain c
   where c.room_id is null and c.last > coalesce((select max(s.to_number) from audit.seal s where s.room_id is null), 0)
$$;
revoke execute on function audit.unsealed() from public;
grant execute on function audit.unsealed() to ${app};

grant insert (room_id, at) on audit.seal to ${app};
grant select on audit.seal to ${app};
