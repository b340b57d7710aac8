-- With a shared text goes what of its drafting committee's changes is called substantive: who reads the changes is not to take them for changes of form.
create policy substantive_was_shared on drafting.substantive for select to ${app}
  using (text_id = any(array(select membership.pieces_in_view('TEXT'))) and room_id = any(array(select membership.rooms_of_pieces())));
