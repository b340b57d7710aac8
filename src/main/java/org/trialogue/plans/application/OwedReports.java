package org.trialogue.plans.application;

/** Which reports are owed: on each period of the plan that the commitment reaches into and no report covers, while it is not done. */
final class OwedReports {

    /** When a report on a period {@code d} of the plan is owed by a commitment {@code c}. */
    static final String ON = """
            d.plan_id = c.plan_id and d.period_until >= c.starts_on and d.period_from <= c.due_on
            and (c.claimed is distinct from 'DONE' or c.standing = 'CONTESTED')
            and not exists (select 1 from plans.report given
                             where given.commitment_id = c.id and given.part_id is null
                               and given.period_from <= d.period_until and given.period_until >= d.period_until)
            """;

    private OwedReports() {}
}
