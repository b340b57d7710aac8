-- Deeds in the registry concern no working group. The secretariat, which keeps it, reads them, and so does whoever comes from the organization.
create policy record_of_the_registry on audit.record for select to ${app}
  using (room_id is null and kind = 'DEED'
    and deed in ('membership.organization-registered', 'membership.organization-changed', 'membership.organizations-merged',
      'membership.organizations-imported')
    and ((select membership.for_secretariat()) or subject = (select membership.organization_in_view())));
