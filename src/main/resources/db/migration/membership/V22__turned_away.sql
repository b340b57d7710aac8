-- Whether there is a room of that key: told to the portal alone, which tells nobody.
create function membership.is_room(room uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
as $$
  select exists (select 1 from membership.room r where r.id = $1)
$$;
revoke execute on function membership.is_room(uuid) from public;
grant execute on function membership.is_room(uuid) to ${app};

-- Who is turned away at a room's door is on record in that room: read by those who are in it, and by nobody else, whoever tried included.
create policy turned_away_is_on_record_in_the_room on audit.record for insert to ${app}
  with check (kind = 'REFUSAL' and deed = 'membership.room-entered' and subject = room_id and changed is null and room_id is not null and about_group is null and about_member is null
    and member_id = nullif(current_setting('trialogue.member', true), '')::uuid
    and membership.is_room(room_id));
