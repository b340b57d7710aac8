-- A person is forgotten: no name, no address, no account, no sign-ins. The key stays, as what they wrote and decided has an author: somebody of
-- that organization, in that capacity.
alter table membership.member
  add column erased_at timestamptz,
  add constraint member_erased_has_no_name check (erased_at is null or given_name = '' and family_name = '' and email = '');

create policy owner_forgets on membership.nomination for update to current_user using (true);

-- Who is forgotten acts for nobody, though a page of theirs may still be open.
create or replace function membership.for_secretariat() returns boolean
  language sql stable security definer set search_path = pg_catalog
as $$
  select exists (select 1 from membership.member m
                  where m.id = nullif(current_setting('trialogue.member', true), '')::uuid and m.affiliation = 'SECRETARIAT'
                    and m.erased_at is null)
$$;

-- Asked for by the secretariat, for somebody who speaks nowhere any more; what they were nominated for forgets them too.
create function membership.forget(person uuid) returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  known membership.member;
begin
  if not membership.for_secretariat() or exists (select 1 from membership.member m where m.id = person and m.affiliation = 'SECRETARIAT') then
    raise exception 'the secretariat alone forgets people, and nobody of its own' using errcode = 'insufficient_privilege';
  end if;
  select m.* into strict known from membership.member m where m.id = person for update;
  if exists (select 1 from membership.mandate d where d.member_id = person and d.ended_at is null
                and (d.ends_on is null or d.ends_on >= current_date))
     or exists (select 1 from membership.nomination n where (n.subject = known.subject or lower(n.email) = lower(known.email))
                and n.state in ('NOMINATED', 'RETURNED', 'CHECKED', 'INVITED')) then
    raise exception 'somebody who speaks, or is to speak, is not forgotten' using errcode = 'check_violation';
  end if;
  update membership.nomination n
     set given_name = '–', family_name = '–', email = 'erased-' || n.id || '@portal.invalid', subject = null, reason = '',
         account_waits = false, version = n.version + 1
   where n.subject = known.subject or lower(n.email) = lower(known.email);
  -- Each node lets go of the sessions whose sign-ins are over; the rows are forgotten with time, and tell of nothing until then.
  update membership.sign_in s set ended_at = coalesce(s.ended_at, now()), provider = null, browser = '' where s.member_id = person;
  perform audit.forget(person);
  update membership.member m
     set given_name = '', family_name = '', email = '', subject = 'erased-' || m.id, erased_at = now(), version = m.version + 1
   where m.id = person;
end
$$;
revoke execute on function membership.forget(uuid) from public;
grant execute on function membership.forget(uuid) to ${app};
