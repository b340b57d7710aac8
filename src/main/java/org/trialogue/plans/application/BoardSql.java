package org.trialogue.plans.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.BoardPlace;
import org.trialogue.plans.BoardQuestion;
import org.trialogue.plans.Concern;

/**
 * What a board asks the database for.
 *
 * @param where what holds of the commitments {@code c} and plans {@code p} that it shows
 * @param values what it names
 */
record BoardSql(String where, Map<String, Object> values) {

    private static final int SOON = 30;
    private static final String OWED =
            "(c.claimed is distinct from 'DONE' or c.standing = 'CONTESTED') and not c.declined";

    /**
     * The question of one page, or of all where there is no place to begin after.
     *
     * @param codes the instruments that the question is about; null where it is about any
     */
    static BoardSql of(
            BoardQuestion question, @Nullable List<String> codes, @Nullable BoardPlace after, LocalDate today) {
        var values = new HashMap<String, Object>();
        values.put("today", today);
        values.put("soon", today.plusDays(SOON));
        values.put("fresh", LightSql.fresh(today));
        var all = new ArrayList<String>();
        all.add("p.state <> 'CLOSED' and not c.taken_out");
        if (question.concern() != null) all.add(condition(question.concern()));
        if (question.plan() != null) {
            all.add("c.plan_id = :plan");
            values.put("plan", question.plan().value());
        }
        if (question.side() != null) {
            all.add("c.lead_side = :side");
            values.put("side", question.side().name());
        }
        if (question.organization() != null) {
            all.add("c.lead_id = :organization");
            values.put("organization", question.organization().value());
        }
        if (question.country() != null) {
            all.add("c.lead_id in (select o.id from membership.organization o where o.country = :country)");
            values.put("country", question.country());
        }
        if (codes != null) {
            all.add("exists (select 1 from plans.cited i where i.commitment_id = c.id"
                    + " and i.code = any(string_to_array(:codes, ',')))");
            values.put("codes", String.join(",", codes));
        }
        if (question.light() != null) {
            all.add(LightSql.OF + " = :light");
            values.put("light", question.light().name());
        }
        if (after != null) {
            all.add("(c.due_on, c.id) > (:due, :commitment)");
            values.put("due", after.due());
            values.put("commitment", after.commitment());
        }
        return new BoardSql(String.join("\n and ", all), Map.copyOf(values));
    }

    /** When a commitment is of that concern. */
    static String condition(Concern concern) {
        return switch (concern) {
            case OVERDUE -> "c.due_on < :today and " + OWED;
            case DUE_SOON ->
                "(c.due_on between :today and :soon and " + OWED
                        + " or c.reports_due && daterange(:today::date, :soon::date, '[]') and not c.declined)";
            case UNREPORTED -> "c.report_due_on < :today and not c.declined";
            case UNCONFIRMED -> "c.standing = 'CLAIMED' and not c.declined";
            case UNANSWERED -> "c.answer_by < :today and not c.declined";
            case CONTESTED -> "c.standing = 'CONTESTED' and not c.declined";
            case WITHOUT_DATA -> "c.without_data and not c.declined";
            case DECLINED -> "c.declines > 0";
        };
    }
}
