-- What a program did under an account of its own, which is no member's: the account stands in the place of the member, and in the digest in the
-- member's place, told from a member's key. It belongs to no side and to no room. Nobody reads it in the portal; the database's owner does.
alter table audit.record
  add column account text,
  alter column affiliation drop not null,
  drop constraint record_erased,
  add constraint record_erased check (erased_at is not null or salt is not null and num_nonnulls(member_id, account) = 1),
  drop constraint record_erased_whole,
  add constraint record_erased_whole
    check (erased_at is null or num_nonnulls(salt, member_id, account, about_member, changed, address, via) = 0),
  add constraint record_side check (member_id is null or affiliation is not null),
  add constraint record_of_an_account_stands_apart check (account is null or num_nonnulls(affiliation, capacity, room_id) = 0);

create or replace function audit.personal(r audit.record) returns bytea
  language sql immutable set search_path = pg_catalog
as $$
  select sha256(r.salt || audit.netstring(coalesce(r.member_id::text, 'account ' || r.account), r.about_member::text, r.changed::text,
    r.address::text, r.via))
$$;

drop index audit.record_by_kind;
create index record_by_kind on audit.record (kind, at) where erased_at is null;

create or replace function audit.let_go(what text, before timestamptz, most int) returns bigint
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  erased bigint;
begin
  if before > now() - (case what when 'DEED' then interval '5 years' else interval '30 days' end) then
    raise exception 'entries of the kind % are kept longer than that', what;
  end if;
  update audit.record r
     set member_id = null, account = null, about_member = null, changed = null, address = null, via = null, salt = null, erased_at = now()
   where r.id in (select o.id from audit.record o
                   where o.kind = what and o.at < before and o.erased_at is null order by o.at limit most);
  get diagnostics erased = row_count;
  return erased;
end
$$;

grant insert (account) on audit.record to ${app};

-- Written where no member is at work: a member acts in their own name.
create policy record_of_an_account on audit.record for insert to ${app}
  with check (member_id is null and account is not null and about_member is null and about_group is null
    and nullif(current_setting('trialogue.member', true), '') is null);
