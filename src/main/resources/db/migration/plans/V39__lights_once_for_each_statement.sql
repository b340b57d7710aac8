-- Whatever a statement writes, the lights of a commitment are reckoned once for it, and the commitment is written only where they differ: what changes
-- nothing leaves no row behind, locks none, and moves no index.
create function plans.shine(commitments uuid[]) returns void
  language sql set search_path = pg_catalog
as $$
  update plans.commitment c
     set off_track_on = s.off_track_on, at_risk_on = s.at_risk_on, on_track_on = s.on_track_on, without_value = s.without_value
    from (select distinct m.id from unnest($1) m (id)) m
   cross join lateral (
           select max(l.value_on) filter (where l.light = 'OFF_TRACK') as off_track_on, max(l.value_on) filter (where l.light = 'AT_RISK') as at_risk_on,
                  min(l.value_on) filter (where l.light = 'ON_TRACK') as on_track_on,
                  count(*) filter (where l.light is null and i.id is not null) > 0 as without_value
             from plans.indicator i left join lateral plans.light_of(i.id) l on true
            where i.commitment_id = m.id) s
   where c.id = m.id
     and row(c.off_track_on, c.at_risk_on, c.on_track_on, c.without_value)
         is distinct from row(s.off_track_on, s.at_risk_on, s.on_track_on, s.without_value)
$$;

drop trigger indicator_shines on plans.indicator;
drop trigger actual_shines on plans.actual;
drop trigger interim_target_shines on plans.interim_target;
drop trigger light_shines on plans.light;
drop function plans.shine_by_indicator();
drop function plans.shine_by_part();
drop function plans.shine(uuid);

-- A trigger that sees all rows of a statement is there for one event alone, and names the rows as the others do.
create function plans.shine_by_indicators() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform plans.shine(array(select w.commitment_id from written w));
  return null;
end
$$;
create function plans.shine_by_indicators_changed() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform plans.shine(array(select w.commitment_id from written w union select b.commitment_id from was b));
  return null;
end
$$;
create trigger indicators_shine after insert on plans.indicator referencing new table as written
  for each statement execute function plans.shine_by_indicators();
create trigger indicators_changed_shine after update on plans.indicator referencing old table as was new table as written
  for each statement execute function plans.shine_by_indicators_changed();
create trigger indicators_gone_shine after delete on plans.indicator referencing old table as written
  for each statement execute function plans.shine_by_indicators();

create function plans.shine_by_parts() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform plans.shine(array(select i.commitment_id from written w join plans.indicator i on i.id = w.indicator_id));
  return null;
end
$$;
create function plans.shine_by_parts_changed() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform plans.shine(array(
    select i.commitment_id from plans.indicator i
     where i.id in (select w.indicator_id from written w union select b.indicator_id from was b)));
  return null;
end
$$;
create trigger actuals_shine after insert on plans.actual referencing new table as written
  for each statement execute function plans.shine_by_parts();
create trigger interim_targets_shine after insert on plans.interim_target referencing new table as written
  for each statement execute function plans.shine_by_parts();
create trigger interim_targets_changed_shine after update on plans.interim_target referencing old table as was new table as written
  for each statement execute function plans.shine_by_parts_changed();
create trigger interim_targets_gone_shine after delete on plans.interim_target referencing old table as written
  for each statement execute function plans.shine_by_parts();
create trigger lights_shine after insert on plans.light referencing new table as written
  for each statement execute function plans.shine_by_parts();
