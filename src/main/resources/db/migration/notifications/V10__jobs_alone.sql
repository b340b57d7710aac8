-- What jobs do for everyone refuses to run for a member, whose transaction names them.
create function notifications.jobs_only() returns void
  language plpgsql stable set search_path = pg_catalog
as $$
begin
  if nullif(current_setting('trialogue.member', true), '') is not null then
    raise exception 'this is for jobs alone, and runs for no member' using errcode = 'insufficient_privilege';
  end if;
end
$$;

-- Each asks first; what it does then stays as it was.
do $add$
declare
  asking constant text[] := array['awaiting_digest', 'claim', 'forget_mails', 'give_back', 'let_go', 'lines_of', 'note_bounce',
    'note_reached', 'note_unreachable', 'queue_digest', 'queue_instant', 'settle_claim'];
  named regprocedure;
  changed int := 0;
begin
  for named in select p.oid from pg_proc p where p.pronamespace = 'notifications'::regnamespace and p.proname = any(asking) loop
    execute replace(pg_get_functiondef(named), 'AS $function$', 'AS $function$' || E'\n  select notifications.jobs_only();');
    changed := changed + 1;
  end loop;
  if changed <> cardinality(asking) then
    raise exception 'expected to change % functions, changed %', cardinality(asking), changed;
  end if;
end
$add$;
