-- Where the parent body authorizes what a working group adopted, nothing is published without that, whoever asks.
create policy published_text_is_authorized on drafting.published_text as restrictive for insert to ${app}
  with check (published_from = 'AUTHORIZED' or not exists (
    select from membership.room r join membership.charter c on c.working_group_id = r.working_group_id
     where r.id = published_text.room_id and c.authorized_by_parent));
