-- What a script asked under a key of its own, and what it was answered: whoever asks again within a day gets the same answer, and nothing is done twice.
create table plans.asked_before (
  member_id uuid        not null,
  key       text        not null,
  digest    text        not null,
  answer    text,
  asked_at  timestamptz not null,
  constraint asked_before_pk primary key (member_id, key),
  constraint asked_before_member foreign key (member_id) references membership.member (id),
  constraint asked_before_key check (key <> '' and length(key) <= 200)
);
alter table plans.asked_before enable row level security;
alter table plans.asked_before force row level security;
create policy asked_before_is_its_members on plans.asked_before for all to ${app}
  using (member_id = nullif(current_setting('trialogue.member', true), '')::uuid)
  with check (member_id = nullif(current_setting('trialogue.member', true), '')::uuid);
create policy owner_forgets_what_was_asked on plans.asked_before for all to current_user using (true);
grant select, insert, update, delete on plans.asked_before to ${app};

create or replace function plans.forget(person uuid) returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if not exists (select 1 from membership.member m where m.id = person and m.erased_at is not null) then
    return;
  end if;
  delete from plans.report_draft d where d.member_id = person;
  delete from plans.feed_entry e using plans.feed f where f.id = e.feed_id and f.member_id = person;
  delete from plans.feed f where f.member_id = person;
  delete from plans.follow f where f.member_id = person;
  delete from plans.look l where l.member_id = person;
  delete from plans.asked_before a where a.member_id = person;
end
$$;

-- What is older than a day is gone, whoever asked it.
create function plans.forget_what_was_asked(before timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  delete from plans.asked_before a where a.asked_at < least($1, now() - interval '1 day')
$$;
revoke execute on function plans.forget_what_was_asked(timestamptz) from public;
grant execute on function plans.forget_what_was_asked(timestamptz) to ${app};
