-- Texts behind are asked for page after page, by key: one that cannot be read is passed by, and none waits behind it for ever.
drop function drafting.behind(integer);
create function drafting.behind(beyond uuid, at_most integer) returns table (text_id uuid, room_id uuid)
  language sql stable security definer set search_path = pg_catalog
as $$
  select t.id, t.room_id
    from drafting.text t
    join membership.room r on r.id = t.room_id and r.kind = 'SHARED'
   where t.indexed < t.head and t.id > beyond
   order by t.id
   limit at_most
$$;
