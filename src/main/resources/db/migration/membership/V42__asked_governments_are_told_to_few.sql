-- Who is asked to join a named group of governments is told to whoever keeps the group and to the one asked, and to jobs, which tell the one asked.
alter policy asked_government_in_view on membership.asked_government
  using (government_group_id = any(array(select membership.government_groups_kept()))
    or mandate_id = any(array(select m.id from membership.mandates_in_view() m))
    or nullif(current_setting('trialogue.member', true), '') is null
       and exists (select 1 from membership.government_group g where g.id = government_group_id));
