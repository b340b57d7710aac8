package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Reason;
import org.trialogue.plans.TakenOut;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.platform.Acting;

/** What was taken out of plans by whom, and why. */
@Component
class TakenOutRows {

    private static final String FOUND =
            "select c.id, c.sentence, o.* from plans.taken_out o join plans.commitment c on c.id = o.commitment_id where ";

    private final JdbcClient jdbc;
    private final PlanVoices voices;

    TakenOutRows(JdbcClient jdbc, PlanVoices voices) {
        this.jdbc = jdbc;
        this.voices = voices;
    }

    /** Empty where the commitment is in its plan. */
    Optional<TakenOut> of(CommitmentId commitment) {
        return jdbc.sql(FOUND + "c.id = ?")
                .param(commitment.value())
                .query(this::found)
                .optional();
    }

    /** What was taken out of a plan, the newest first. */
    List<TakenOut> of(PlanId plan, int most) {
        return jdbc.sql(FOUND + "c.plan_id = ? and c.taken_out order by o.taken_out_at desc, c.id limit ?")
                .param(plan.value())
                .param(most)
                .query(this::found)
                .list();
    }

    /** Keeps why it was taken out, and lets nothing wait for it any more. */
    void keep(CommitmentRecord commitment, Reason reason, Acting by, Instant now) {
        jdbc.sql("""
                        insert into plans.taken_out (commitment_id, room_id, reason, member_id, affiliation, capacity, taken_out_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        commitment.id().value(),
                        commitment.room().value(),
                        reason.words(),
                        by.member().value(),
                        by.affiliation().name(),
                        by.capacity().name(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from plans.dependency where commitment_id = :it or needs_id = :it")
                .param("it", commitment.id().value())
                .update();
    }

    private TakenOut found(ResultSet row, int number) throws SQLException {
        return new TakenOut(
                new CommitmentId(row.getObject("id", UUID.class)),
                row.getString("sentence"),
                row.getString("reason"),
                voices.said(row, "", "taken_out_at"));
    }
}
