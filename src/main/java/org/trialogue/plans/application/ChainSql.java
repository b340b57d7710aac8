package org.trialogue.plans.application;

import org.trialogue.plans.Chained;

/** How commitments of a plan are gathered for its chain. */
final class ChainSql {

    private ChainSql() {}

    /** What they have in common: where it stands, its key, what it is called, and in which order it comes. */
    private record Common(String join, String key, String label, String order) {}

    private static Common common(Chained by) {
        return switch (by) {
            case PROVISION ->
                new Common(
                        "left join plans.implemented m on m.commitment_id = c.id",
                        "coalesce(m.text_id::text || '/' || m.block, '')",
                        "coalesce(m.label, '')",
                        "substring(min(coalesce(m.label, '')) from '^[0-9]{1,9}')::bigint nulls last,");
            case PRACTICE -> tied("applied", "practice");
            case STANDARD -> tied("cited", "code");
            case PARTY ->
                new Common(
                        "join membership.organization o on o.id = c.lead_id",
                        "c.lead_id::text",
                        "coalesce(o.name_en, o.name_fr, o.name_es)",
                        "");
        };
    }

    private static Common tied(String table, String column) {
        var key = "coalesce(m.%s, '')".formatted(column);
        return new Common("left join plans.%s m on m.commitment_id = c.id".formatted(table), key, key, "");
    }

    private static final String GROUPS = """
            select %2$s as key, min(%3$s) as label, count(*) over () as groups, count(*) as total,
                   count(*) filter (where exists (select 1 from plans.applied a where a.commitment_id = c.id)) as applying,
                   count(*) filter (where exists (select 1 from plans.implemented i where i.commitment_id = c.id)) as implementing,
                   count(*) filter (where exists (select 1 from plans.indicator i where i.commitment_id = c.id)) as measured,
                   count(*) filter (where c.claimed is not null) as reported,
                   count(*) filter (where c.standing = 'CONFIRMED') as confirmed,
                   count(*) filter (where c.standing = 'CONTESTED') as contested
              from plans.commitment c %1$s
             where c.plan_id = :plan and not c.declined
             group by 1
             order by (%2$s = ''), %4$s 2, 1
            offset :offset limit :limit""";

    private static final String LINES = """
            select %s
              from (select c.id from plans.commitment c %s
                     where c.plan_id = :plan and not c.declined %s order by c.due_on, c.id offset :offset limit :limit) found
              join plans.commitment c on c.id = found.id join plans.plan p on p.id = c.plan_id %s
             order by c.due_on, c.id""";

    /** Names {@code plan}, {@code offset} and {@code limit}. */
    static String groups(Chained by) {
        var common = common(by);
        return GROUPS.formatted(common.join(), common.key(), common.label(), common.order());
    }

    /** Names {@code group} too. */
    static String linesOf(Chained by) {
        var common = common(by);
        return LINES.formatted(
                CommitmentLines.COLUMNS, common.join(), "and " + common.key() + " = :group", CommitmentLines.JOINS);
    }

    /** How many they are. */
    static String count(Chained by) {
        var common = common(by);
        return "select count(*) from plans.commitment c " + common.join()
                + " where c.plan_id = :plan and not c.declined and " + common.key() + " = :group";
    }

    /** Those of a plan whole. */
    static String lines() {
        return LINES.formatted(CommitmentLines.COLUMNS, "", "", CommitmentLines.JOINS);
    }
}
