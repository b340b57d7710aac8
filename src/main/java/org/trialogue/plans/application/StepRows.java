package org.trialogue.plans.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.plans.MilestoneDraft;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.platform.Acting;

/** The steps of all commitments of a plan and what they need of one another, as the database has it: however many they are, at once. */
@Component
class StepRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Audit audit;
    private final Clock clock;

    StepRows(JdbcClient jdbc, JdbcTemplate batches, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.audit = audit;
        this.clock = clock;
    }

    /** The steps of each, in their order, as they would be written down anew. */
    Map<UUID, List<MilestoneDraft>> steps(PlanId plan) {
        return ManyOfOne.of(
                jdbc.sql("""
                                select s.commitment_id, s.title, s.due_on from plans.milestone s
                                  join plans.commitment c on c.id = s.commitment_id where c.plan_id = ? order by s.place""").param(plan.value()),
                row -> new MilestoneDraft(null, row.getString("title"), row.getObject("due_on", LocalDate.class)));
    }

    /** What each needs, where it needs something. */
    Map<UUID, Set<UUID>> needs(PlanId plan) {
        var all = new HashMap<UUID, Set<UUID>>();
        jdbc.sql("""
                        select d.commitment_id, d.needs_id from plans.dependency d
                          join plans.commitment c on c.id = d.commitment_id where c.plan_id = ?""").param(plan.value()).query(row -> {
            all.computeIfAbsent(row.getObject("commitment_id", UUID.class), key -> new HashSet<>())
                    .add(row.getObject("needs_id", UUID.class));
        });
        return all;
    }

    /** Lays out the steps of commitments that were written down in this transaction, and that the database knows of. */
    void layOut(Map<CommitmentRecord, List<MilestoneDraft>> steps, Acting by) {
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        var rows = new ArrayList<Object[]>();
        steps.forEach((commitment, drafts) -> {
            if (drafts.isEmpty()) return;
            MilestoneKeeping.objection(commitment.draft().period(), drafts).ifPresent(refusal -> {
                throw refusal;
            });
            for (int place = 0; place < drafts.size(); place++)
                rows.add(new Object[] {
                    UUID.randomUUID(),
                    commitment.id().value(),
                    commitment.room().value(),
                    place,
                    drafts.get(place).title(),
                    drafts.get(place).dueOn(),
                    at
                });
            recorded(commitment, "plans.milestones-written", "milestones", drafts.size(), by);
        });
        batches.batchUpdate("""
                insert into plans.milestone (id, commitment_id, room_id, place, title, due_on, written_at)
                values (?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    /** Writes down what such commitments need of one another, of which is known that none waits for itself in a circle. */
    void link(Map<CommitmentRecord, Set<UUID>> needs, Acting by) {
        var rows = new ArrayList<Object[]>();
        needs.forEach((commitment, needed) -> {
            if (needed.isEmpty()) return;
            needed.forEach(one -> rows.add(new Object[] {
                commitment.id().value(), one, commitment.room().value()
            }));
            recorded(commitment, "plans.needs-written", "needs", needed.size(), by);
        });
        batches.batchUpdate("insert into plans.dependency (commitment_id, needs_id, room_id) values (?, ?, ?)", rows);
    }

    private void recorded(CommitmentRecord commitment, String deed, String what, int number, Acting by) {
        audit.record(
                by, commitment.room().value(), deed, commitment.id().value(), Particulars.NONE.and(what, 0, number));
    }
}
