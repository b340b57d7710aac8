-- PostgreSQL lets everybody call a function unless somebody takes that away. Whatever runs with its owner's rights is the portal's alone from now on:
-- what stands already, and by default whatever comes. Every other login of the server is told no.
do $$
declare
  known record;
begin
  for known in
    select p.oid::regprocedure::text as signature
      from pg_catalog.pg_proc p join pg_catalog.pg_roles o on o.oid = p.proowner
     where p.prokind = 'f' and o.rolname = current_user
       and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0 and a.privilege_type = 'EXECUTE'))
  loop
    execute 'revoke execute on function ' || known.signature || ' from public';
    execute 'grant execute on function ' || known.signature || ' to ${app}';
  end loop;
end
$$;
alter default privileges revoke execute on functions from public;
alter default privileges grant execute on functions to ${app};

-- What is temporary comes first where a type is looked for: whoever may make something of the kind could put it in the way of such a function.
do $$
begin
  execute format('revoke temporary on database %I from public, %I', current_database(), '${app}');
end
$$;
