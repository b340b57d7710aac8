package org.trialogue.plans.application;

/** Which reports say how things stand: the newest one of each party on its latest period. */
final class CurrentReports {

    /** Joins to a commitment {@code c} those on the whole and on its parts as {@code r}, each with the side that gave it. */
    static final String OF_EACH = """
            join lateral (
              select distinct on (x.part_id) x.id, x.part_id, x.answer_by,
                     case when x.part_id is null then c.lead_side else x.affiliation end as side
                from plans.report x
               where x.commitment_id = c.id and x.part_id is distinct from c.lead_id
               order by x.part_id, x.period_until desc, x.number desc) r on true
            """;

    private CurrentReports() {}
}
