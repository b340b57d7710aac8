-- Whoever may enter a room sees its plans; nobody else does, whatever the question.
do $$
declare
  named text;
begin
  foreach named in array array['plan', 'party', 'commitment', 'co_lead', 'implemented', 'cited', 'indicator', 'report', 'actual', 'evidence', 'answer']
  loop
    execute format('alter table plans.%I enable row level security', named);
    execute format('alter table plans.%I force row level security', named);
    execute format('create policy %I on plans.%I for all to ${app}
      using (room_id = any(array(select membership.rooms_in_view())))
      with check (room_id = any(array(select membership.rooms_in_view())))', named || '_of_rooms_in_view', named);
  end loop;
end $$;

-- What was reported and answered stays as it was said.
grant select, insert, update on plans.plan, plans.commitment, plans.indicator to ${app};
grant select, insert, update, delete on plans.party, plans.co_lead, plans.implemented, plans.cited to ${app};
grant select, insert on plans.actual, plans.evidence, plans.answer, plans.report to ${app};
-- The version alone moves when a group answers, so that two who answer at once notice each other.
grant update (version) on plans.report to ${app};
grant delete on plans.indicator to ${app};

-- In which rooms there are plans, and nothing more of them: what rebuilds a projection goes through them room by room.
create policy owner_knows_where_plans_are on plans.plan for select to current_user using (true);
create function plans.rooms_with_plans() returns setof uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select distinct p.room_id from plans.plan p
$$;
