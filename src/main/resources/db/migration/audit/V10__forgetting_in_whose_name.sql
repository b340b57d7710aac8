-- An entry that named by their name in whose name something was done concerns that person, by their key: so it is found under whatever name it says.
create or replace function audit.forget(person uuid) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update audit.record r
     set member_id = null, about_member = null, changed = null, address = null, via = null, salt = null, erased_at = now()
   where r.member_id = $1 and r.kind <> 'DEED'
      or r.about_member = $1
         and exists (select from unnest(array['before', 'after']) as side(name)
                      where r.changed -> 'in-name-of' ->> side.name !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')
$$;
