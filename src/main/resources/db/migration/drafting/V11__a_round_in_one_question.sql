-- Moves a text's head and adds the commits that follow it, if the text and its rules are still as they were read, and says no where not; it
-- fails where an author does not speak any more in the capacity in which the commit was judged, which is asked once the head is held. Each commit is added in its author's name, and in no
-- room's, so that it holds only where the author's own mandate lets it: the policies stay those of whoever asks.
create function drafting.append(
    for_text uuid, for_room uuid, read_head integer, read_rules integer, commit_ids uuid[], members uuid[], affiliations text[],
    capacities text[], written text[], at timestamptz[])
  returns boolean
  language plpgsql set search_path = pg_catalog
as $$
begin
  perform set_config('trialogue.member', '', true), set_config('trialogue.room', for_room::text, true);
  update drafting.text set head = head + cardinality(commit_ids)
   where id = for_text and room_id = for_room and head = read_head and rules_version = read_rules;
  if not found then
    return false;
  end if;
  for i in 1 .. cardinality(commit_ids) loop
    if not membership.speaks_as(members[i], for_room, affiliations[i], capacities[i]) then
      raise exception 'an author acts otherwise by now' using errcode = 'TR001';
    end if;
    perform set_config('trialogue.member', members[i]::text, true), set_config('trialogue.room', '', true);
    insert into drafting.text_commit (text_id, room_id, version, commit_id, member_id, affiliation, capacity, steps, at)
    values (for_text, for_room, read_head + i, commit_ids[i], members[i], affiliations[i], capacities[i], written[i]::jsonb, at[i]);
  end loop;
  return true;
end
$$;
