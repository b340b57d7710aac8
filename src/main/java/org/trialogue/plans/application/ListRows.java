package org.trialogue.plans.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.CommitmentLine;
import org.trialogue.plans.ListQuestion;
import org.trialogue.plans.PlanId;

/**
 * Finds commitments of a plan by their words. The index by plans leads to those of the plan, and each sentence of these is compared: what compares words
 * is not trusted under the policies of rows to use an index of its own, and a plan has thousands of commitments, not hundreds of thousands.
 */
@Component
class ListRows {

    /** Letters with the accents that the languages of the portal know, and the same without. */
    private static final String ACCENTED = "áàâäãåéèêëíìîïóòôöõúùûüñçýÿ";

    private static final String PLAIN = "aaaaaaeeeeiiiiooooouuuuncyy";

    private static final String OF_PLAN = " from plans.commitment c join plans.plan p on p.id = c.plan_id"
            + " where p.id = :plan and c.plan_id = :plan and not c.taken_out";
    private static final String ORDER = CommitmentLines.OVERDUE + " desc, c.due_on, c.id";

    /** The page is found first, and only then is looked up what its lines show. */
    private static final String PAGE =
            "select " + CommitmentLines.COLUMNS + " from (select c.id" + OF_PLAN + "%s order by "
                    + ORDER + " offset :offset limit :limit) found join plans.commitment c on c.id = found.id"
                    + " join plans.plan p on p.id = c.plan_id " + CommitmentLines.JOINS + " order by " + ORDER;

    private final JdbcClient jdbc;
    private final CommitmentLines lines;
    private final Clock clock;

    ListRows(JdbcClient jdbc, CommitmentLines lines, Clock clock) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.clock = clock;
    }

    /** What narrows a list, and the values that it names. */
    private record Narrowed(String where, Map<String, Object> values) {}

    /** How many there are, what was taken out of the plan aside. */
    int count(PlanId plan, ListQuestion question) {
        var narrowed = narrowed(plan, question);
        return jdbc.sql("select count(*)" + OF_PLAN + narrowed.where())
                .params(narrowed.values())
                .query(Integer.class)
                .single();
    }

    /** The overdue ones first, then by the day they are due. */
    List<CommitmentLine> page(PlanId plan, ListQuestion question, int offset, int limit) {
        var narrowed = narrowed(plan, question);
        return jdbc.sql(PAGE.formatted(narrowed.where()))
                .params(narrowed.values())
                .param("today", LocalDate.now(clock))
                .param("fresh", LightSql.fresh(LocalDate.now(clock)))
                .param("offset", offset)
                .param("limit", limit)
                .query(lines::line)
                .list();
    }

    /** Their keys, at most so many. */
    List<CommitmentId> keys(PlanId plan, ListQuestion question, int limit) {
        var narrowed = narrowed(plan, question);
        return jdbc.sql("select c.id" + OF_PLAN + narrowed.where() + " order by c.id limit :limit")
                .params(narrowed.values())
                .param("limit", limit)
                .query((row, number) -> new CommitmentId(row.getObject("id", UUID.class)))
                .list();
    }

    private static Narrowed narrowed(PlanId plan, ListQuestion question) {
        var values = new HashMap<String, Object>();
        values.put("plan", plan.value());
        var all = new ArrayList<String>();
        var lead = question.lead();
        if (lead != null) {
            all.add("c.lead_id = :lead");
            values.put("lead", lead.value());
        }
        var words = question.plain();
        for (int number = 0; number < words.size(); number++) {
            all.add("strpos(translate(lower(c.sentence), '%s', '%s'), :word%d) > 0".formatted(ACCENTED, PLAIN, number));
            values.put("word" + number, words.get(number));
        }
        return new Narrowed(all.isEmpty() ? "" : " and " + String.join(" and ", all), values);
    }
}
