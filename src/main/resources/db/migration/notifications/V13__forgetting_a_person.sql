-- What waited for a person, and how their mail came, goes with them. Only for somebody who is forgotten already, so that nobody else can lose it.
create policy owner_forgets on notifications.mail_pace for delete to current_user using (true);
create policy owner_forgets on notifications.muted_kind for delete to current_user using (true);
create policy owner_forgets on notifications.muted_working_group for delete to current_user using (true);

create function notifications.forget(person uuid) returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  perform notifications.jobs_only();
  if not exists (select 1 from membership.member m where m.id = person and m.erased_at is not null) then
    return;
  end if;
  delete from notifications.delivery d where d.recipient = person;
  delete from notifications.notice n where n.recipient = person;
  delete from notifications.mail_pace p where p.member_id = person;
  delete from notifications.mail_rhythm r where r.member_id = person;
  delete from notifications.muted_kind k where k.member_id = person;
  delete from notifications.muted_working_group g where g.member_id = person;
  delete from notifications.unreachable u where u.member_id = person;
end
$$;
revoke execute on function notifications.forget(uuid) from public;
grant execute on function notifications.forget(uuid) to ${app};
