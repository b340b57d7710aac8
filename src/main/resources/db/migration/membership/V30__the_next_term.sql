-- One's next term can be given while the present one lasts: of two mandates of a member in a working group none shares a day with the other.
-- Looked at with the working group held, so that two who give at once see each other.
drop index membership.mandate_one_at_a_time;
create index mandate_of_member on membership.mandate (working_group_id, member_id) where ended_at is null;

create function membership.holds_one_mandate_at_a_time() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  perform 1 from membership.working_group g where g.id = new.working_group_id for update;
  if exists (select 1 from membership.mandate m
              where m.working_group_id = new.working_group_id and m.member_id = new.member_id and m.id <> new.id and m.ended_at is null
                and greatest(m.starts_on, new.starts_on) <= least(coalesce(m.ends_on, 'infinity'), coalesce(new.ends_on, 'infinity'))) then
    raise exception 'that member holds another mandate at that time'
      using errcode = 'exclusion_violation', schema = 'membership', table = 'mandate', constraint = 'mandate_one_at_a_time';
  end if;
  return new;
end
$$;
create trigger mandate_alone_given before insert on membership.mandate
  for each row when (new.ended_at is null)
  execute function membership.holds_one_mandate_at_a_time();
create trigger mandate_alone_changed before update on membership.mandate
  for each row when (new.ended_at is null
    and (new.starts_on, new.ends_on, new.ended_at) is distinct from (old.starts_on, old.ends_on, old.ended_at))
  execute function membership.holds_one_mandate_at_a_time();
