-- From where a deed came: its network, never one machine, and by what kind of client, to those who read the record of its room; through which node
-- besides, and what was done in no room, to its author alone.
create or replace function audit.whence(entries uuid[]) returns table (id uuid, address text, via text, node text)
  language sql stable security definer set search_path = pg_catalog
as $$
  select r.id, r.address::text, r.via,
         case when r.member_id = nullif(current_setting('trialogue.member', true), '')::uuid then r.node end
    from audit.record r
   where r.id = any($1)
     and (r.member_id = nullif(current_setting('trialogue.member', true), '')::uuid
       or r.room_id = any(array(select membership.rooms_in_view())))
$$;
