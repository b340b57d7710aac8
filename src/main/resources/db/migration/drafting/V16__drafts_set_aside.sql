-- A draft amendment that is set aside stays as it is, with who did so and why, until it is taken up again.
alter table drafting.draft_amendment
  add column set_aside_by          uuid,
  add column set_aside_affiliation text,
  add column set_aside_capacity    text,
  add column set_aside_at          timestamptz,
  add column set_aside_reason      text,
  add constraint draft_amendment_set_aside_by foreign key (set_aside_by) references membership.member (id),
  add constraint draft_amendment_set_aside_reason check (length(set_aside_reason) between 1 and 1000),
  add constraint draft_amendment_set_aside
    check (num_nulls(set_aside_by, set_aside_affiliation, set_aside_capacity, set_aside_at, set_aside_reason) in (0, 5));
grant update (set_aside_by, set_aside_affiliation, set_aside_capacity, set_aside_at, set_aside_reason) on drafting.draft_amendment to ${app};

-- Nobody sets one aside in another's name, nor changes one that another has set aside but by taking it up.
create policy draft_amendment_is_set_aside_in_ones_own_name on drafting.draft_amendment as restrictive for update to ${app}
  using (true)
  with check (set_aside_by is null or set_aside_by = nullif(current_setting('trialogue.member', true), '')::uuid);
