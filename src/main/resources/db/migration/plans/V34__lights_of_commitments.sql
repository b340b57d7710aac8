-- A board shows and narrows by the light of a commitment: the worst of its indicators. It changes with what is reported, judged and promised, and with
-- the time, as a value that is too old says nothing. So it is kept of which day the values are by which indicators stand as they do: the latest of those
-- that are off track, the latest of those at risk, the earliest of those on track. What somebody judged does not grow old.
alter table plans.commitment
  add column off_track_on date,
  add column at_risk_on   date,
  add column on_track_on  date,
  add column without_value boolean not null default false;

-- Where an indicator should stand on a day, as Indicator.expected reckons it: evenly from the baseline to each target, to four decimals, half to even.
create function plans.expected_on(indicator uuid, asked date) returns numeric
  language sql stable set search_path = pg_catalog
as $$
  with targets as (
    select t.value, t.due_on as day from plans.interim_target t where t.indicator_id = $1
    union all
    select i.target, i.target_on from plans.indicator i where i.id = $1),
  ways as (
    select g.value, g.day, lag(g.value, 1, i.baseline) over way as from_value, lag(g.day, 1, i.baseline_on) over way as from_day
      from targets g cross join plans.indicator i where i.id = $1
    window way as (order by g.day)),
  exact as (
    select case when $2 <= w.from_day then w.from_value
                else w.from_value + (w.value - w.from_value) * ($2 - w.from_day)::numeric / (w.day - w.from_day) end as value
      from ways w where $2 < w.day order by w.day limit 1),
  at_last as (
    select coalesce((select e.value from exact e), (select g.value from targets g order by g.day desc limit 1)) as value)
  select case when abs(l.value * 10000 - trunc(l.value * 10000)) = 0.5
              then 2 * round(l.value * 10000 / 2) / 10000 else round(l.value, 4) end
    from at_last l
$$;

-- How an indicator stands while its latest value is not too old, and of which day that is: as Judgement reckons it, or as somebody judged that value.
create function plans.light_of(indicator uuid) returns table (light text, value_on date)
  language sql stable set search_path = pg_catalog
as $$
  with latest as (
    select r.number, r.period_until as day, a.value
      from plans.actual a join plans.report r on r.id = a.report_id
     where a.indicator_id = $1 order by r.period_until desc, r.number desc limit 1),
  said as (
    select s.light, s.report from plans.light s where s.indicator_id = $1 order by s.said_at desc, s.id limit 1),
  reckoned as (
    select l.day, i.direction, l.value - i.baseline as made, plans.expected_on($1, l.day) - i.baseline as way
      from latest l cross join plans.indicator i where i.id = $1)
  select s.light, 'infinity'::date from said s join latest l on l.number = s.report where s.light is not null
  union all
  select case
           when r.way = 0 then case when case when r.direction = 'UP' then r.made < 0 else r.made > 0 end then 'OFF_TRACK' else 'ON_TRACK' end
           when r.made * sign(r.way) * 100 >= 90 * abs(r.way) then 'ON_TRACK'
           when r.made * sign(r.way) * 100 >= 60 * abs(r.way) then 'AT_RISK'
           else 'OFF_TRACK'
         end, r.day
    from reckoned r
   where not exists (select 1 from said s join latest l on l.number = s.report where s.light is not null)
$$;

create function plans.shine(commitment uuid) returns void
  language sql set search_path = pg_catalog
as $$
  update plans.commitment c
     set (off_track_on, at_risk_on, on_track_on, without_value) = (
           select max(l.value_on) filter (where l.light = 'OFF_TRACK'), max(l.value_on) filter (where l.light = 'AT_RISK'),
                  min(l.value_on) filter (where l.light = 'ON_TRACK'), count(*) filter (where l.light is null and i.id is not null) > 0
             from plans.indicator i left join lateral plans.light_of(i.id) l on true
            where i.commitment_id = c.id)
   where c.id = $1
$$;

create function plans.shine_by_indicator() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform plans.shine(coalesce(new.commitment_id, old.commitment_id));
  return null;
end
$$;
create trigger indicator_shines after insert or update or delete on plans.indicator
  for each row execute function plans.shine_by_indicator();

create function plans.shine_by_part() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform plans.shine(i.commitment_id) from plans.indicator i where i.id = coalesce(new.indicator_id, old.indicator_id);
  return null;
end
$$;
create trigger actual_shines after insert on plans.actual for each row execute function plans.shine_by_part();
create trigger interim_target_shines after insert or update or delete on plans.interim_target
  for each row execute function plans.shine_by_part();
create trigger light_shines after insert on plans.light for each row execute function plans.shine_by_part();

alter table plans.commitment no force row level security;
alter table plans.indicator no force row level security;
alter table plans.interim_target no force row level security;
alter table plans.actual no force row level security;
alter table plans.report no force row level security;
alter table plans.light no force row level security;
select plans.shine(c.id) from plans.commitment c where exists (select 1 from plans.indicator i where i.commitment_id = c.id);
alter table plans.commitment force row level security;
alter table plans.indicator force row level security;
alter table plans.interim_target force row level security;
alter table plans.actual force row level security;
alter table plans.report force row level security;
alter table plans.light force row level security;

drop index plans.commitment_counted;
create index commitment_counted on plans.commitment (room_id, plan_id)
  include (id, due_on, claimed, confirmed, standing, report_due_on, reports_due, without_data, lead_id, lead_side, declined, declines, taken_out, answer_by,
           off_track_on, at_risk_on, on_track_on, without_value);
