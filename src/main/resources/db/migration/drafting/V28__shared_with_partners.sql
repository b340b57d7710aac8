-- Of the shared room partners see those texts that were shared with them, with what belongs to them; and comment on those of which they are asked to.
create policy text_was_shared on drafting.text for select to ${app}
  using (id = any(array(select membership.pieces_in_view('TEXT'))) and room_id = any(array(select membership.rooms_of_pieces())));
do $$
declare
  named text;
begin
  foreach named in array array['text_commit', 'snapshot', 'stage_change', 'agreed_provision', 'picture', 'silence', 'adoption_act', 'adoption',
    'published_text', 'asked_to_comment', 'citation', 'taken_out', 'thread']
  loop
    execute format('create policy %I on drafting.%I for select to ${app}
      using (text_id = any(array(select membership.pieces_in_view(''TEXT''))) and room_id = any(array(select membership.rooms_of_pieces())))',
      named || '_was_shared', named);
  end loop;
  foreach named in array array['remark', 'thread_place', 'assignment']
  loop
    execute format('create policy %I on drafting.%I for select to ${app}
      using (room_id = any(array(select membership.rooms_of_pieces()))
        and exists (select from drafting.thread t where t.id = thread_id and t.room_id = %I.room_id))',
      named || '_was_shared', named, named);
  end loop;
  -- by what was decided of a stage somebody knows what they may do at it
  foreach named in array array['narrowing', 'drafter']
  loop
    execute format('create policy %I on drafting.%I for select to ${app}
      using (room_id = any(array(select membership.rooms_of_pieces()))
        and exists (select from drafting.text t where t.room_id = %I.room_id))', named || '_was_shared', named, named);
  end loop;
end $$;

create policy socket_ticket_for_what_was_shared on drafting.socket_ticket for insert to ${app}
  with check (member_id = nullif(current_setting('trialogue.member', true), '')::uuid
    and text_id = any(array(select membership.pieces_in_view('TEXT'))) and room_id = any(array(select membership.rooms_of_pieces())));

-- Whether the member of this transaction, with whom the text was shared, is asked to comment on it today.
create function drafting.is_asked(text uuid) returns boolean
  language sql stable set search_path = pg_catalog
as $$
  select $1 = any(array(select membership.pieces_in_view('TEXT')))
     and exists (select from drafting.asked_to_comment a
                  where a.text_id = $1 and a.until >= (now() at time zone 'UTC')::date
                    and a.mandate_id = any(array(select m.id from membership.mandates_in_view() m)))
$$;
create policy thread_is_opened_by_who_is_asked on drafting.thread for insert to ${app}
  with check (opened_by = nullif(current_setting('trialogue.member', true), '')::uuid
    and room_id = any(array(select membership.rooms_of_pieces()))
    and exists (select from drafting.text t where t.id = text_id and t.room_id = thread.room_id)
    and drafting.is_asked(text_id));
create policy remark_is_made_by_who_is_asked on drafting.remark for insert to ${app}
  with check (member_id = nullif(current_setting('trialogue.member', true), '')::uuid
    and room_id = any(array(select membership.rooms_of_pieces()))
    and exists (select from drafting.thread t where t.id = thread_id and t.room_id = remark.room_id and drafting.is_asked(t.text_id)));
-- whoever reads a text brings the places of its threads up to it
create policy thread_place_of_what_was_shared on drafting.thread_place for insert to ${app}
  with check (room_id = any(array(select membership.rooms_of_pieces()))
    and exists (select from drafting.thread t where t.id = thread_id and t.room_id = thread_place.room_id));
create policy thread_place_of_what_was_shared_moves on drafting.thread_place for update to ${app}
  using (room_id = any(array(select membership.rooms_of_pieces()))
    and exists (select from drafting.thread t where t.id = thread_id and t.room_id = thread_place.room_id));

create policy picture_file_was_shared on platform.file for select to ${app}
  using (room_id = any(array(select membership.rooms_of_pieces()))
    and exists (select from drafting.picture p where p.file_id = file.id));

-- Nothing is shared as a text of a room that does not stand in that room.
create function drafting.is_of_its_room() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if not exists (select 1 from drafting.text t where t.id = new.piece and t.room_id = new.room_id and t.fork_of is null) then
    raise exception 'what is shared stands in its room' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger share_of_text before insert on membership.share
  for each row when (new.kind = 'TEXT') execute function drafting.is_of_its_room();

-- Notices about a piece reach those with whom it is shared, and their mails say no more of it once it is not.
alter policy notice_is_its_recipients on notifications.notice
  using (recipient = nullif(current_setting('trialogue.member', true), '')::uuid
    and (room_id is null or room_id = any(array(select membership.rooms_in_view()))
      or thing = any(array(select membership.things_of(nullif(current_setting('trialogue.member', true), '')::uuid)))));
create or replace function notifications.withdraw_from_outside(recipient uuid, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog
as $$
  update notifications.notice n set settled_at = $2, withdrawn = true
   where n.recipient = $1 and n.settled_at is null and n.room_id is not null
     and n.room_id <> all(array(select membership.rooms_of($1)))
     and (n.thing is null or n.thing <> all(array(select membership.things_of($1))))
$$;
do $add$
declare
  before constant text := pg_get_functiondef('notifications.lines_of(uuid, int)'::regprocedure);
  after  constant text := replace(before, 'or i.room_id = any(array(select membership.rooms_of(i.recipient)))',
    'or i.room_id = any(array(select membership.rooms_of(i.recipient)))
       or i.thing = any(array(select membership.things_of(i.recipient)))');
begin
  if after = before then
    raise exception 'what a mail says was asked otherwise than expected';
  end if;
  execute after;
end
$add$;
