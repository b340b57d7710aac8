-- An entry says what changed, whom and which working group it concerns, and from where it came. What tells of a person stands apart in the
-- digest: in a part with the salt, of which the digest alone is kept once person and salt are erased. The rest stays provable for good.
create function audit.netstring(variadic parts text[]) returns bytea
  language sql immutable set search_path = pg_catalog
as $$
  select convert_to(string_agg(case when p is null then '-' else octet_length(convert_to(p, 'UTF8')) || ':' || p end, ',' order by n), 'UTF8')
    from unnest(parts) with ordinality as part(p, n)
$$;

alter table audit.record
  alter column capacity drop not null,
  alter column member_id drop not null,
  alter column salt drop not null,
  add column kind         text not null default 'DEED',
  add column changed      jsonb,
  add column about_group  uuid,
  add column about_member uuid,
  add column address      cidr,
  add column via          text,
  add column node         text,
  add column personal     bytea,
  add column erased_at    timestamptz,
  add constraint record_kind check (kind in ('DEED', 'VISIT', 'READING', 'REFUSAL')),
  add constraint record_via check (via in ('BROWSER', 'SCRIPT', 'PORTAL')),
  -- A network, never one machine: how far an address tells of a person ends here.
  add constraint record_address check (masklen(address) <= case family(address) when 4 then 24 else 48 end),
  add constraint record_erased check (erased_at is not null or member_id is not null and salt is not null),
  add constraint record_erased_whole check (erased_at is null or salt is null and address is null and via is null);

create function audit.personal(r audit.record) returns bytea
  language sql immutable set search_path = pg_catalog
as $$
  select sha256(r.salt || audit.netstring(r.member_id::text, r.about_member::text, r.changed::text, r.address::text, r.via))
$$;

create or replace function audit.digest(r audit.record) returns bytea
  language sql immutable set search_path = pg_catalog
as $$
  select sha256(r.personal || audit.netstring(r.id::text, r.number::text, (extract(epoch from r.at) * 1000000)::bigint::text, r.affiliation,
    r.capacity, r.room_id::text, r.kind, r.deed, r.subject::text, r.about_group::text, r.node))
$$;

-- Nothing is sealed yet: what stands is digested anew.
update audit.record r set personal = audit.personal(r);
update audit.record r set digest = audit.digest(r);
alter table audit.record alter column personal set not null;

create or replace function audit.enchain() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  insert into audit.chain as c (room_id, last) values (new.room_id, 1)
  on conflict on constraint chain_once_a_room do update set last = c.last + 1
  returning c.last into new.number;
  new.salt := audit.salt();
  new.personal := audit.personal(new);
  new.digest := audit.digest(new);
  return new;
end
$$;

create index record_by_member on audit.record (member_id, at);
create index record_about_member on audit.record (about_member, at) where about_member is not null;
create index record_about_group on audit.record (about_group, at) where about_group is not null;
create index record_by_kind on audit.record (kind, at) where member_id is not null;

grant insert (kind, changed, about_group, about_member, address, via, node) on audit.record to ${app};
grant select (kind, changed, about_group, about_member, erased_at) on audit.record to ${app};

-- From where a deed came, each reads of their own alone.
create function audit.whence(entries uuid[]) returns table (id uuid, address text, via text, node text)
  language sql stable security definer set search_path = pg_catalog
as $$
  select r.id, r.address::text, r.via, r.node
    from audit.record r
   where r.id = any(entries) and r.member_id = nullif(current_setting('trialogue.member', true), '')::uuid
$$;
revoke execute on function audit.whence(uuid[]) from public;
grant execute on function audit.whence(uuid[]) to ${app};
