-- Partners get a mandate for a time. Those who have one without a last day keep it until a secretary gives it one.
create function membership.partner_has_a_last_day() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  raise exception 'a mandate of a partner has a last day' using errcode = 'check_violation',
    schema = 'membership', table = 'mandate', constraint = 'mandate_of_partner_ends';
end
$$;
create trigger mandate_of_partner_ends before insert on membership.mandate
  for each row when (new.affiliation = 'PARTNERS' and new.ends_on is null)
  execute function membership.partner_has_a_last_day();
create trigger mandate_of_partner_stays_so before update of ends_on on membership.mandate
  for each row when (new.affiliation = 'PARTNERS' and new.ends_on is null and old.ends_on is not null)
  execute function membership.partner_has_a_last_day();
