-- Which index answers is numbered anew each time another one begins to. What was carried to the one before says nothing of the one that answers, so
-- whoever carries names the number that was true before; and what was carried while the other one was built is numbered, so that it is carried once
-- more, however early it was written and however late it was committed. (What changed is not told by the clock: a transaction that began before the
-- building may commit after its rows were read.)
create sequence search.answering;
select nextval('search.answering');
create sequence search.carried_as;
alter table search.entry add column carried_as bigint;

create function search.answering() returns bigint
  language sql volatile security definer set search_path = pg_catalog
as $$ select last_value from search.answering $$;
create function search.carried_by_now() returns bigint
  language sql volatile security definer set search_path = pg_catalog
as $$ select nextval('search.carried_as') $$;

-- Waits for those who are writing down what they have carried.
create function search.answers_anew() returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('search.answering', 0));
  perform nextval('search.answering');
end
$$;
create function search.still_answers(number bigint) returns boolean
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('search.answering', 0));
  return $1 = (select last_value from search.answering);
end
$$;

drop function search.indexed(text, text, bigint);
create function search.indexed(kind text, id text, revision bigint) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update search.entry e set pending = false, refusal = null, refused_at = null, carried_as = nextval('search.carried_as')
   where e.kind = $1 and e.id = $2 and e.revision = $3
$$;

-- A node from before this still calls the one that goes by the clock.
create function search.index_again(since bigint) returns void
  language sql security definer set search_path = pg_catalog
as $$ update search.entry set pending = true where carried_as > since $$;

do $$
declare f text;
begin
  foreach f in array array['answering()', 'carried_by_now()', 'answers_anew()', 'still_answers(bigint)', 'indexed(text, text, bigint)', 'index_again(bigint)'] loop
    execute 'revoke execute on function search.' || f || ' from public';
    execute 'grant execute on function search.' || f || ' to ${app}';
  end loop;
end
$$;
