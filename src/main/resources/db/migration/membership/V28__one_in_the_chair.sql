-- One in the Chair, and one who speaks for a side, at a time: from today on, as what was is not rewritten. Looked at where a mandate is given,
-- changed or revived, with the working group held, so that two who give at once see each other.
create function membership.holds_the_office_alone() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  today date := (now() at time zone 'UTC')::date;
begin
  perform 1 from membership.working_group g where g.id = new.working_group_id for update;
  if exists (select 1 from membership.mandate m
              where m.working_group_id = new.working_group_id and m.id <> new.id and m.ended_at is null
                and m.capacity = new.capacity and (m.capacity = 'CHAIR' or m.affiliation = new.affiliation)
                and greatest(m.starts_on, new.starts_on, today)
                  <= least(coalesce(m.ends_on, 'infinity'), coalesce(new.ends_on, 'infinity'))) then
    raise exception 'that office is held by another at that time'
      using errcode = 'exclusion_violation', schema = 'membership', table = 'mandate', constraint = 'mandate_office_once';
  end if;
  return new;
end
$$;
create trigger mandate_office_given before insert on membership.mandate
  for each row when (new.ended_at is null and new.capacity in ('CHAIR', 'SPOKESPERSON'))
  execute function membership.holds_the_office_alone();
create trigger mandate_office_changed before update on membership.mandate
  for each row when (new.ended_at is null and new.capacity in ('CHAIR', 'SPOKESPERSON')
    and (new.capacity, new.affiliation, new.starts_on, new.ends_on, new.ended_at)
      is distinct from (old.capacity, old.affiliation, old.starts_on, old.ends_on, old.ended_at))
  execute function membership.holds_the_office_alone();
