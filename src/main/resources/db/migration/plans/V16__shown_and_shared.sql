-- The commitments of a plan that everybody may see: accepted as they stand, and all whom they bind agreed.
create function plans.shown_to_everybody(plan uuid) returns setof uuid
  language sql stable set search_path = pg_catalog
as $$
  with agreed as materialized (select organization_id from plans.publishes($1) as organization_id)
  select c.id
    from plans.commitment c
   where c.plan_id = $1
     and c.lead_id in (select organization_id from agreed)
     and not exists (select 1 from plans.co_lead s
                      where s.commitment_id = c.id and s.organization_id not in (select organization_id from agreed))
     and not exists (select 1 from plans.not_accepted n where n.commitment_id = c.id)
$$;

-- Who shares in what, found for each organization.
create index co_lead_by_organization on plans.co_lead (organization_id, commitment_id);
