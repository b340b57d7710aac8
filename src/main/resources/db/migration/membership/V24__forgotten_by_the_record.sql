-- Entries of the record that name who is forgotten forget them too. The rest stays as it was.
create or replace function membership.forget(person uuid) returns void
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
  perform audit.forget_name(known.given_name || ' ' || known.family_name);
  update membership.member m
     set given_name = '', family_name = '', email = '', subject = 'erased-' || m.id, erased_at = now(), version = m.version + 1
   where m.id = person;
end
$$;
