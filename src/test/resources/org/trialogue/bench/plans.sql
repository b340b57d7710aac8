-- Plans at the size that the portal is meant for. Run by the owner, each statement on its own; how much there is to be says the table "given":
-- plans, large and middle (commitments of the largest plans and of one between), members, records. Nothing is drawn by lot: two runs are the same.
create function pg_temp.key(what text, n bigint) returns uuid language sql immutable return md5('at size ' || what || ' ' || n)::uuid;

create function pg_temp.side(n bigint) returns text language sql immutable
return (array['GOVERNMENT', 'EMPLOYERS', 'WORKERS'])[1 + n % 3];

create temp table size as
select plans, large, middle, members, records, greatest(1, plans / 50) as groups, 603 as organizations,
       date_trunc('quarter', current_date)::date as quarter
  from given;

create temp table theme as
select row_number() over (order by key) - 1 as n, key, word, count(*) over () as many
  from standards.concept_word where scheme = 'themes' and language = 'en' and position = 0;

create temp table standard as
select row_number() over (order by position) - 1 as n, code, count(*) over () as many from standards.instrument;

-- Organizations, people, working groups with their rooms, and who has a mandate where.
insert into membership.organization (id, version, affiliation, country, name_en)
select pg_temp.key('organization', o), 0, pg_temp.side(o),
       (array['SN', 'CI', 'MA', 'TN', 'KE', 'UG', 'ZA', 'BR', 'CL', 'CO', 'PE', 'MX', 'UY', 'PH', 'ID', 'NP', 'BD', 'LK', 'FR', 'ES', 'IT', 'SE', 'DE', 'CA'])[1 + o / 3 % 24],
       (array['Ministry of labour', 'Federation of employers', 'Union of workers'])[1 + o % 3] || ' ' || o
  from size, generate_series(0, organizations - 1) o;

create temp table person as
select m, pg_temp.key('member', m) as id, m % organizations as o, pg_temp.key('organization', m % organizations) as organization,
       pg_temp.side(m) as side, 1 + m / 3 % groups as g
  from size, generate_series(0, members - 1) m;

insert into membership.member (id, version, subject, given_name, family_name, email, language, affiliation, organization_id, joined_at)
select id, 0, id::text, 'Ada', 'At size ' || m, 'member-' || m || '@example.org', (array['en', 'fr', 'es'])[1 + m / 7 % 3], side, organization,
       now() - interval '3 years'
  from person
union all
select pg_temp.key(what, 0), 0, pg_temp.key(what, 0)::text, 'Ada', what, what || '@example.org', 'en', side, null, now() - interval '3 years'
  from (values ('secretary', 'SECRETARIAT'), ('partner', 'PARTNERS')) known (what, side);

insert into membership.working_group (id, version, title, purpose, opened_by, opened_at)
select pg_temp.key('group', g), 0, 'At size ' || g, '', pg_temp.key('secretary', 0), now() - interval '3 years'
  from size, generate_series(1, groups) g;

insert into membership.room (id, working_group_id, kind)
select pg_temp.key(kind, g), pg_temp.key('group', g), kind
  from size, generate_series(1, groups) g, unnest(array['SHARED', 'GOVERNMENTS', 'EMPLOYERS_CAUCUS', 'WORKERS_CAUCUS', 'OFFICERS']) kind;

insert into membership.mandate (id, working_group_id, member_id, affiliation, capacity, starts_on, given_by, given_at, begun_at)
select gen_random_uuid(), pg_temp.key('group', g), member, side, capacity, current_date - 1000, pg_temp.key('secretary', 0), now(), now()
  from (select g, id as member, side, 'TITULAR' as capacity from person
        union all
        -- some sit in several working groups
        select distinct 1 + (g + more * 7) % groups, id, side, 'DEPUTY' from person, size, generate_series(1, 4) more
         where m % 97 = 0 and 1 + (g + more * 7) % groups <> g
        union all
        select g, pg_temp.key('secretary', 0), 'SECRETARIAT', 'SECRETARY' from size, generate_series(1, groups) g
        union all
        select 1 + 1 % groups, pg_temp.key('partner', 0), 'PARTNERS', 'OBSERVER' from size) held;

-- Plans: four very large ones, one between, most with sixty commitments. They began about three years ago, and last for four.
create temp table planned as
select p, pg_temp.key('plan', p) as id, 1 + p % groups as g, pg_temp.key('SHARED', 1 + p % groups) as room, parts.size, sum(parts.size) over (order by p) - parts.size as before,
       (quarter - interval '3 months' * (12 + p % 3))::date as starts_on, 12 + p % 3 as passed
  from size, generate_series(1, plans) p
 cross join lateral (select case when p <= 4 then large when p = 5 then middle else 60 end as size) parts;

insert into plans.plan (id, version, edition, room_id, working_group_id, title, state, starts_on, ends_on, opened_by, opened_at, rhythm)
select id, 0, 1, room, pg_temp.key('group', g), t.word || ': joint plan ' || p, case when p % 10 = 9 then 'CLOSED' else 'AGREED' end,
       starts_on, starts_on + interval '4 years' - interval '1 day', pg_temp.key('secretary', 0), starts_on + p % 60 * interval '1 day', 'QUARTERLY'
  from planned join theme t on t.n = p % t.many;

insert into plans.reporting_period (plan_id, room_id, period_from, period_until, due_on)
select id, room, f, (f + interval '3 months' - interval '1 day')::date, (f + interval '4 months')::date
  from planned, generate_series(0, 15) k
 cross join lateral (select (starts_on + interval '3 months' * k)::date as f) period;

create temp table bound as
select p, j, m.m, m.id as member, m.organization, m.side
  from planned cross join size cross join generate_series(0, 11) j
  join person m on m.m = 3 * (planned.g - 1 + groups * (p % 20 + j / 3)) + j % 3;

insert into plans.party (plan_id, room_id, organization_id)
select distinct id, room, organization from planned join bound using (p);

-- Commitments: until when they run, how far they came, and what was said of them.
create temp table promised as
select n, pg_temp.key('commitment', n) as id, p, i, plan_id, room, starts_on, due_on, member, organization, side, reports, bad,
       case when reports = 0 then null
            when due_on < current_date and n % 100 < 85 or n % 100 < 10 then 'DONE'
            when n % 5 = 0 then 'HELD_UP' else 'UNDER_WAY' end as claimed,
       case when reports = 0 then 'OPEN' when n % 20 = 1 then 'CONTESTED' when n % 20 < 5 then 'CLAIMED' else 'CONFIRMED' end as standing
  from (select before + i as n, p, i, l.id as plan_id, room, starts_on, passed, b.member, b.organization, b.side,
               starts_on + 540 + ((before + i) * 7919 % 920)::int as due_on
          from planned l cross join lateral generate_series(1, l.size) i
          join bound b using (p) where b.j = i % 12) c (n, p, i, plan_id, room, starts_on, passed, member, organization, side, due_on)
 cross join lateral (select (n * 31 % 10 > 6)::int + (n * 31 % 10 > 8)::int as bad) missing
 cross join lateral (select greatest(0, least(passed, (due_on - starts_on) / 91) - bad)::int as reports) given;

create unique index on promised (n);
analyze promised;

insert into plans.commitment (id, version, edition, room_id, plan_id, sentence, language, lead_id, lead_side, starts_on, due_on, reports, claimed,
    confirmed, standing, recorded_by, recorded_at, report_from, report_until, report_due_on, reports_due, without_data, current_report)
select c.id, 0, 1, c.room, c.plan_id,
       (array['Publish', 'Adopt', 'Train inspectors on', 'Set up a joint committee on', 'Report each year on', 'Finance', 'Negotiate an agreement on'])[1 + c.n % 7]
         || ' rules and measures on ' || lower(t.word) || ' in ' || (array['agriculture', 'fishing', 'construction', 'domestic work', 'mining', 'textiles'])[1 + c.n / 7 % 6]
         || ', so that those who work there know their rights and can claim them (' || c.n || ')',
       'en', c.organization, c.side, c.starts_on, c.due_on, c.reports, c.claimed,
       case when standing = 'CONFIRMED' then claimed when reports > 1 then 'UNDER_WAY' end,
       standing, pg_temp.key('secretary', 0), c.starts_on, d.period_from, d.period_until, d.due_on, coalesce(later.days, '{}'), c.n % 20 = 0, c.reports
  from promised c
  join theme t on t.n = c.n % t.many
  left join plans.reporting_period d on d.plan_id = c.plan_id and d.period_from = (c.starts_on + interval '3 months' * c.reports)::date
   and d.period_from <= c.due_on and (c.claimed is distinct from 'DONE' or c.standing = 'CONTESTED')
  left join lateral (select range_agg(daterange(l.due_on, l.due_on, '[]')) as days from plans.reporting_period l
                      where l.plan_id = d.plan_id and l.period_from between d.period_from and c.due_on) later on true;

insert into plans.co_lead (commitment_id, room_id, organization_id)
select c.id, c.room, b.organization from promised c join bound b on b.p = c.p and b.j = (c.i + 1) % 12
 where c.n % 3 = 0 and b.organization <> c.organization;

insert into plans.cited (commitment_id, room_id, code)
select distinct c.id, c.room, s.code from promised c cross join generate_series(0, 1) k join standard s on s.n = (c.n * 13 + k * 5) % s.many;

insert into plans.implemented (commitment_id, room_id, text_id, block, label)
select id, room, pg_temp.key('text', p), 'p' || i, 'Paragraph ' || i from promised where n % 4 = 0;

insert into plans.indicator (id, room_id, commitment_id, name, measure, unit, direction, baseline, baseline_on, target, target_on)
select pg_temp.key('indicator', n), room, id, 'Workers who know their rights', 'PERCENT', '', 'UP', 10, starts_on, 80, due_on
  from promised where n % 2 = 0;

insert into plans.milestone (id, commitment_id, room_id, place, title, due_on, written_at)
select gen_random_uuid(), id, room, k, 'Step ' || k, starts_on + (due_on - starts_on) * k / 3, starts_on from promised, generate_series(1, 2) k where n % 5 = 0;

insert into plans.dependency (commitment_id, needs_id, room_id)
select c.id, pg_temp.key('commitment', c.n - 1), c.room from promised c where c.n % 10 = 0 and c.i > 1;

-- Reports on each period that has passed, the groups' answers, and what was measured.
insert into plans.report (id, version, room_id, commitment_id, number, claim, narrative, period_from, period_until, member_id, affiliation, capacity,
    reported_at, answer_by)
select pg_temp.key('report', n * 100 + k), 0, room, id, k, case when k = reports then claimed else 'UNDER_WAY' end,
       'In this quarter we met the others twice, put a draft before them, and trained ' || (n + k) % 90 || ' people in ' || side,
       f, (f + interval '3 months' - interval '1 day')::date, member, side, 'TITULAR', f + interval '3 months 10 days', (f + interval '3 months 40 days')::date
  from promised cross join lateral generate_series(1, reports) k
 cross join lateral (select (starts_on + interval '3 months' * (k - 1))::date as f) period;

insert into plans.answer (id, room_id, report_id, verdict, reason, member_id, affiliation, capacity, answered_at)
select pg_temp.key('answer', c.n * 100 + k), c.room, pg_temp.key('report', c.n * 100 + k), v.verdict, 'We asked those who work there.', b.member, b.side, 'TITULAR',
       (c.starts_on + interval '3 months' * k + interval '20 days')
  from promised c cross join lateral generate_series(1, c.reports) k
  join bound b on b.p = c.p and b.j = (c.i + 1) % 12
 cross join lateral (select case when k < c.reports and (c.n + k) % 10 < 8 then 'CONFIRMED'
                                 when k = c.reports and c.standing in ('CONFIRMED', 'CONTESTED') then c.standing end as verdict) v
 where v.verdict is not null;

insert into plans.actual (report_id, room_id, indicator_id, value)
select pg_temp.key('report', n * 100 + k), room, pg_temp.key('indicator', n), 10 + k * 5
  from promised cross join lateral generate_series(1, reports) k where n % 2 = 0 and n % 20 <> 0;

alter table plans.acceptance disable trigger acceptance_is_weighed;

insert into plans.acceptance (id, commitment_id, room_id, organization_id, promise, member_id, affiliation, capacity, accepted_at)
select gen_random_uuid(), c.id, c.room, x.organization, p.promise, c.member, c.side, 'TITULAR', c.starts_on
  from promised c join plans.promised p on p.commitment_id = c.id
 cross join lateral (select c.organization union select s.organization_id from plans.co_lead s where s.commitment_id = c.id) x (organization)
 where c.n % 5 <> 0;

alter table plans.acceptance enable trigger acceptance_is_weighed;

update plans.commitment c set accepted_by = a.parties
  from (select commitment_id, array_agg(distinct organization_id order by organization_id) as parties from plans.acceptance group by commitment_id) a
 where a.commitment_id = c.id;

-- The lights, as triggers keep them otherwise.
update plans.commitment c
   set off_track_on = l.off_track_on, at_risk_on = l.at_risk_on, on_track_on = l.on_track_on, without_value = l.without_value
  from (select i.commitment_id, max(v.value_on) filter (where v.light = 'OFF_TRACK') as off_track_on,
               max(v.value_on) filter (where v.light = 'AT_RISK') as at_risk_on, min(v.value_on) filter (where v.light = 'ON_TRACK') as on_track_on,
               bool_or(v.light is null) as without_value
          from plans.indicator i left join lateral plans.light_of(i.id) v on true group by i.commitment_id) l
 where l.commitment_id = c.id;

insert into plans.expected (plan_id, code, organization_id, room_id, agreed_by, agreed_at)
select distinct l.id, s.code, b.organization, l.room, pg_temp.key('secretary', 0), l.starts_on::timestamptz
  from planned l join standard s on (s.n + l.p) % s.many < 12 join bound b on b.p = l.p and (b.j + s.n) % 3 = 0;

-- The record of the rooms: numbered without a gap. The digests are not those that the record reckons; seals hold them all the same.
insert into audit.record (id, at, member_id, affiliation, capacity, room_id, deed, subject, number, salt, personal, digest)
select key, now() - interval '3 years' + interval '3 years' * n / records, r.id, r.side, 'TITULAR', pg_temp.key('SHARED', 1 + n % groups),
       (array['plans.reported', 'plans.confirmed', 'plans.commitment-changed', 'plans.commitments-taken'])[1 + n / groups % 4],
       pg_temp.key('commitment', 1 + n * 17 % (select count(*) from promised)), 1 + n / groups, uuid_send(key), sha256(uuid_send(key)), sha256(uuid_send(key))
  from size cross join generate_series(0, records - 1) n cross join lateral (select pg_temp.key('record', n) as key) k
  join person r on r.m = n * 7 % members;

insert into audit.chain (room_id, last) select room_id, max(number) from audit.record r where r.room_id in (select room from planned) group by room_id;
