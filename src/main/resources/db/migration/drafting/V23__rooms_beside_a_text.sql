-- The rooms of the working group to which a shared text belongs: keys alone, for a job that then works room by room. To a member this tells nothing:
-- which rooms others opened is theirs to know.
create function drafting.rooms_beside(asked uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog
as $$
  select r.id from drafting.text t
    join membership.room shared on shared.id = t.room_id
    join membership.room r on r.working_group_id = shared.working_group_id
   where t.id = $1 and t.fork_of is null and nullif(current_setting('trialogue.member', true), '') is null
$$;
revoke execute on function drafting.rooms_beside(uuid) from public;
grant execute on function drafting.rooms_beside(uuid) to ${app};
