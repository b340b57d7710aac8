package org.trialogue.plans.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.domain.Chase;

/** Which commitments of the room of this transaction ask for something, and which of them it was asked for: each time a slice, by their keys. */
@Component
class AskingRows {

    /** Behind this key a first slice begins. */
    static final UUID FIRST = new UUID(0, 0);

    /** So many commitments are taken at once: whoever else does something in the room waits for no more. */
    static final int SLICE = 200;

    /**
     * When there is something to report: the lead party has accepted what it promises, and its period is over, or the first reminder is due. What is
     * contested asks for another report at once.
     */
    private static final String DUE = """
            (p.state <> 'CLOSED' and not c.declined
             and (c.standing = 'CONTESTED'
                  or c.claimed is distinct from 'DONE' and c.lead_id = any(c.accepted_by)
                     and (c.report_until < :today or c.report_due_on <= :soon or c.due_on <= :soon))) is true""";

    /** The whole was reported on, or a part: others answer each report, each for themselves. */
    private static final String REPORTED = "exists (select 1 from plans.report r where r.commitment_id = c.id)";

    private static final String SLICED = """
            select c.id from plans.commitment c join plans.plan p on p.id = c.plan_id
             where c.room_id = :room and c.id > :after and %s order by c.id limit :most""";

    private static final String TURNED = SLICED.formatted("case when " + DUE + " then c.asked_for is distinct from "
            + Schedule.NEXT + " else c.asked_for is not null end");

    private static final String OF_PLAN = SLICED.formatted(
            "c.plan_id = :plan and (c.asked_for is not null or " + DUE + " or :answers and " + REPORTED + ")");

    /** What the organization is asked to report, and what others answer. */
    private static final String OF_ORGANIZATION =
            SLICED.formatted("(c.lead_id = :organization and c.asked_for is not null or " + REPORTED + ")");

    private final JdbcClient jdbc;

    AskingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that ask for a report by now and for which nobody was asked, and those for which somebody was and that ask for none. */
    List<UUID> turned(UUID room, UUID after, LocalDate today) {
        return keys(sliced(TURNED, room, after, today));
    }

    /**
     * Those of a plan that ask for a report, or did.
     *
     * @param answers whether those are among them whose report the other groups are asked to answer
     */
    List<UUID> of(UUID plan, boolean answers, UUID room, UUID after, LocalDate today) {
        return keys(sliced(OF_PLAN, room, after, today).param("plan", plan).param("answers", answers));
    }

    /** Those in which something can wait for members of an organization. */
    List<UUID> of(OrganizationId organization, UUID room, UUID after, LocalDate today) {
        return keys(sliced(OF_ORGANIZATION, room, after, today).param("organization", organization.value()));
    }

    /** Whether a commitment asks for a report. */
    boolean asks(UUID commitment, LocalDate today) {
        return jdbc.sql("select " + DUE
                        + " from plans.commitment c join plans.plan p on p.id = c.plan_id where c.id = :id")
                .param("id", commitment)
                .param("today", today)
                .param("soon", today.minusDays(Chase.MONTH_BEFORE.days()))
                .query(Boolean.class)
                .single();
    }

    /** Takes note for which report of a commitment somebody was asked; null for none. */
    void asked(UUID commitment, @Nullable Integer number) {
        jdbc.sql("update plans.commitment set asked_for = ?::int where id = ? and asked_for is distinct from ?::int")
                .param(number)
                .param(commitment)
                .param(number)
                .update();
    }

    private static List<UUID> keys(JdbcClient.StatementSpec question) {
        return question.query((row, number) -> row.getObject("id", UUID.class)).list();
    }

    private JdbcClient.StatementSpec sliced(String sql, UUID room, UUID after, LocalDate today) {
        return jdbc.sql(sql)
                .param("room", room)
                .param("after", after)
                .param("today", today)
                .param("soon", today.minusDays(Chase.MONTH_BEFORE.days()))
                .param("most", SLICE);
    }
}
