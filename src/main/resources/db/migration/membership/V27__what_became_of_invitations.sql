-- An invitation is declined by whoever has the letter, and runs out by itself: with no member at work, in the record of the working group.
create policy record_of_an_invitation on audit.record for insert to ${app}
  with check (member_id is null and account is not null and about_member is null and room_id is null and kind = 'DEED'
    and deed in ('membership.nomination-declined', 'membership.nomination-expired')
    and about_group = (select membership.group_in_view())
    and nullif(current_setting('trialogue.member', true), '') is null);
