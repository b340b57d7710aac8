package org.trialogue.plans.application;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.plans.CommitmentChanged;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.domain.Circle;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** How it is written down which commitments of a plan need which others, never in a circle. */
@Service
@Transactional
public class Depending {

    private static final int SENTENCE = 60;

    private final JdbcClient jdbc;
    private final StepReading steps;
    private final StepRows rows;
    private final Rewordings rewordings;
    private final Commitments commitments;
    private final Plans plans;
    private final Speaking speaking;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Depending(
            JdbcClient jdbc,
            StepReading steps,
            StepRows rows,
            Rewordings rewordings,
            Commitments commitments,
            Plans plans,
            Speaking speaking,
            Audit audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.rows = rows;
        this.rewordings = rewordings;
        this.commitments = commitments;
        this.plans = plans;
        this.speaking = speaking;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Writes down what a commitment needs, and nothing else.
     *
     * @param needs commitments of the same plan
     * @param seen what it needed when the form was filled
     * @throws Refusal when someone other than a secretary asks, the plan is closed, another one wrote something else meanwhile, one of them
     *     is of another plan, or they would wait for one another in a circle, which is named
     */
    public void needs(CommitmentId id, Set<CommitmentId> needs, Set<CommitmentId> seen, Acting by) {
        var commitment = commitments.findById(id.value()).orElseThrow(() -> new Refusal("plans.refused.unknown"));
        speaking.require(by, commitment.room());
        if (!by.forSecretariat()) throw new Refusal("plans.refused.secretary-only");
        commitments.flush();
        commitment.requireOpen(plans.alone(commitment.plan().value()).orElseThrow());
        var before = steps.needed(id);
        if (!before.equals(seen)) throw new Refusal("plans.refused.needs-meanwhile");
        check(commitment, needs);
        var said = rewordings.whole(id);
        write(commitment, needs);
        var entry = audit.record(
                by,
                commitment.room().value(),
                "plans.needs-written",
                id.value(),
                Particulars.NONE.and("needs", before.size(), needs.size()));
        rewordings.keep(entry, commitment, said);
        events.publishEvent(new CommitmentChanged(
                commitment.room().value(), commitment.plan().value(), id.value()));
    }

    private void check(CommitmentRecord commitment, Set<CommitmentId> needs) {
        var keys = needs.stream().map(CommitmentId::value).collect(Collectors.toSet());
        if (keys.contains(commitment.id().value())) throw new Refusal("plans.refused.needs-itself");
        var there = jdbc.sql("select id from plans.commitment where plan_id = ? and not taken_out")
                .param(commitment.plan().value())
                .query(UUID.class)
                .set();
        if (!there.containsAll(keys)) throw new Refusal("plans.refused.needs-elsewhere");
        var all = rows.needs(commitment.plan());
        all.put(commitment.id().value(), keys);
        var circle = Circle.from(commitment.id().value(), all);
        if (!circle.isEmpty()) throw new Refusal("plans.refused.circle", named(circle));
    }

    /** The circle in words, each with the one that it would wait for. */
    private String named(List<UUID> circle) {
        return circle.stream()
                .map(key -> commitments
                        .findById(key)
                        .map(found -> Shortened.to(SENTENCE, found.draft().sentence()))
                        .orElse("—"))
                .map("“%s”"::formatted)
                .collect(Collectors.joining(" → "));
    }

    private void write(CommitmentRecord commitment, Set<CommitmentId> needs) {
        jdbc.sql("delete from plans.dependency where commitment_id = ?")
                .param(commitment.id().value())
                .update();
        for (var needed : needs)
            jdbc.sql("insert into plans.dependency (commitment_id, needs_id, room_id) values (?, ?, ?)")
                    .params(
                            commitment.id().value(),
                            needed.value(),
                            commitment.room().value())
                    .update();
    }
}
