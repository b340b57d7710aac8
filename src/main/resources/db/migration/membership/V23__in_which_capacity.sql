-- Whether a member has a mandate today in the working group of a room, in that very capacity, with the group at work and the room open: what
-- the portal remembers of someone who writes is asked of the rows once more, in the question that writes. Whether the mandate lets into that
-- room, the policies say.
create function membership.speaks_as(asking uuid, room uuid, affiliation text, capacity text) returns boolean
  language sql stable security definer set search_path = pg_catalog
as $$
  select exists (
    select 1
      from membership.room r
      join membership.working_group g on g.id = r.working_group_id
      join membership.mandate m on m.working_group_id = r.working_group_id
     where r.id = $2 and r.closed_at is null and g.archived_at is null
       and m.member_id = $1 and m.affiliation = $3 and m.capacity = $4
       and m.ended_at is null
       and m.starts_on <= (now() at time zone 'UTC')::date
       and (m.ends_on is null or m.ends_on >= (now() at time zone 'UTC')::date))
$$;
