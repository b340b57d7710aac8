-- That there is a room which someone opened, what it is called and who is in it know those alone who may enter it.
create function membership.may_let_in(room uuid, mandate uuid, until date, asking uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
as $$
  select exists (
    select 1 from membership.room r join membership.mandate m on m.working_group_id = r.working_group_id
     where r.id = $1 and m.id = $2 and r.closed_at is null
       and (r.opened_by is not null or $3 is not null and m.affiliation = 'SECRETARIAT')
       and (r.id = any(array(select membership.rooms_of($4)))
            or r.opened_by = $4 and m.member_id = $4 and not exists (select 1 from membership.room_member e where e.room_id = r.id)))
$$;

alter table membership.room enable row level security;
alter table membership.room force row level security;
create policy room_is_known on membership.room for select to ${app}
  using (opened_by is null or id = any(array(select membership.rooms_in_view())));
create policy room_is_opened_in_ones_own_name on membership.room for insert to ${app}
  with check (opened_by is null or opened_by = nullif(current_setting('trialogue.member', true), '')::uuid);
create policy room_is_closed_from_within on membership.room for update to ${app}
  using (id = any(array(select membership.rooms_in_view())))
  with check (closed_by = nullif(current_setting('trialogue.member', true), '')::uuid);
create policy owner_knows_rooms on membership.room for select to current_user using (true);
grant update (closed_by, closed_at) on membership.room to ${app};

alter table membership.room_member enable row level security;
alter table membership.room_member force row level security;
create policy room_member_of_rooms_in_view on membership.room_member for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
create policy room_member_is_let_in on membership.room_member for insert to ${app}
  with check (let_in_by = nullif(current_setting('trialogue.member', true), '')::uuid
    and membership.may_let_in(room_id, mandate_id, until, let_in_by));
create policy room_member_leaves on membership.room_member for update to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (left_by = nullif(current_setting('trialogue.member', true), '')::uuid);
create policy owner_knows_who_is_in on membership.room_member for select to current_user using (true);
grant select, insert on membership.room_member to ${app};
grant update (left_by, left_at) on membership.room_member to ${app};
