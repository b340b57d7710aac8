-- A notice about a piece reaches those with whom it is shared where it comes from the room of that piece: what a group says among itself beside a
-- shared text leads to the text as well, and is the group's.
create function membership.things_shared(asking uuid) returns table (thing text, room_id uuid)
  language sql stable security definer set search_path = pg_catalog
as $$
  select case s.kind when 'TEXT' then 'texts/' else 'threads/' end || s.piece, s.room_id
    from membership.mandate m
    join membership.share s on s.mandate_id = m.id
   where m.member_id = $1 and s.kind in ('TEXT', 'THREAD')
     and s.ended_at is null and s.until >= (now() at time zone 'UTC')::date
     and m.ended_at is null
     and m.starts_on <= (now() at time zone 'UTC')::date
     and (m.ends_on is null or m.ends_on >= (now() at time zone 'UTC')::date)
$$;

alter policy notice_is_its_recipients on notifications.notice
  using (recipient = nullif(current_setting('trialogue.member', true), '')::uuid
    and (room_id is null or room_id = any(array(select membership.rooms_in_view()))
      or (thing, room_id) in (
        select t.thing, t.room_id from membership.things_shared(nullif(current_setting('trialogue.member', true), '')::uuid) t)));
create or replace function notifications.withdraw_from_outside(recipient uuid, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update notifications.notice n set settled_at = $2, withdrawn = true
   where n.recipient = $1 and n.settled_at is null and n.room_id is not null
     and n.room_id <> all(array(select membership.rooms_of($1)))
     and not exists (select 1 from membership.things_shared($1) t where t.thing = n.thing and t.room_id = n.room_id)
$$;
do $add$
declare
  before constant text := pg_get_functiondef('notifications.lines_of(uuid, int)'::regprocedure);
  after  constant text := replace(before, 'or i.thing = any(array(select membership.things_of(i.recipient)))',
    'or exists (select 1 from membership.things_shared(i.recipient) t where t.thing = i.thing and t.room_id = i.room_id)');
begin
  if after = before then
    raise exception 'what a mail says was asked otherwise than expected';
  end if;
  execute after;
end
$add$;
drop function membership.things_of(uuid);
