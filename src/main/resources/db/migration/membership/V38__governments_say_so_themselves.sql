-- A government is in a named group by its own word. Whoever keeps the group asks; the government says yes or no; until then it is in no list, room or
-- position of the group. Those who are in one stay in it, and leave as before.
create table membership.asked_government (
  government_group_id uuid not null,
  mandate_id          uuid not null,
  constraint asked_government_pk primary key (government_group_id, mandate_id),
  constraint asked_government_group foreign key (government_group_id) references membership.government_group (id),
  constraint asked_government_mandate foreign key (mandate_id) references membership.mandate (id)
);
create index asked_government_by_mandate on membership.asked_government (mandate_id);

alter table membership.asked_government enable row level security;
alter table membership.asked_government force row level security;
create policy asked_government_in_view on membership.asked_government for select to ${app}
  using (exists (select 1 from membership.government_group g where g.id = government_group_id));
create policy government_is_asked on membership.asked_government for insert to ${app}
  with check (government_group_id = any(array(select membership.government_groups_kept())));
create policy government_is_asked_at_work on membership.asked_government as restrictive for insert to ${app}
  with check (exists (select 1 from membership.government_group g
                       where g.id = government_group_id and membership.at_work(g.working_group_id)));
create policy government_answers on membership.asked_government for delete to ${app}
  using (government_group_id = any(array(select membership.government_groups_kept()))
    or mandate_id = any(array(select m.id from membership.mandates_in_view() m)));
grant select, insert, delete on membership.asked_government to ${app};

-- Nobody puts another in: the holder of a mandate does it, who was asked or keeps the group.
alter policy government_is_grouped on membership.grouped_government
  with check (mandate_id = any(array(select m.id from membership.mandates_in_view() m))
    and (government_group_id = any(array(select membership.government_groups_kept()))
      or exists (select from membership.asked_government a
                  where a.government_group_id = grouped_government.government_group_id and a.mandate_id = grouped_government.mandate_id)));

-- The place in a group passes to whoever was handed the mandate, and to nobody else.
create policy government_is_succeeded on membership.grouped_government for update to ${app}
  using (government_group_id = any(array(select membership.government_groups_kept())));
grant update (mandate_id) on membership.grouped_government to ${app};
create function membership.place_passes_to_the_successor() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if not exists (select 1 from membership.mandate m where m.id = new.mandate_id and m.succeeds = old.mandate_id) then
    raise exception 'a government is in a group by its own word' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger grouped_government_passes before update on membership.grouped_government
  for each row execute function membership.place_passes_to_the_successor();
