package org.trialogue.plans.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trialogue.audit.Audit;
import org.trialogue.membership.Mandated;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** How a secretary asks lead parties for a report, beside what the plan's rhythm asks for. It is news to them, once a day at most. */
@Component
class AskedByHand {

    private static final int SENTENCE = 140;

    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    AskedByHand(Notices notices, Audit audit, Clock clock) {
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** The rule by which nobody can be asked; empty where somebody can. */
    static Optional<Refusal> objection(
            CommitmentRecord commitment, PlanRecord plan, List<Mandated> present, Acting by) {
        try {
            if (!by.forSecretariat()) throw new Refusal("plans.refused.secretary-only");
            commitment.requireOpen(plan);
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
        if (commitment.declined()) return Optional.of(new Refusal("plans.refused.asked-declined"));
        if (commitment.done()) return Optional.of(new Refusal("plans.refused.asked-done"));
        if (Concerned.leading(commitment, present).isEmpty())
            return Optional.of(new Refusal("plans.refused.asked-nobody"));
        return Optional.empty();
    }

    /**
     * Asks those who speak for the lead party.
     *
     * @throws Refusal when there is an objection
     */
    void ask(CommitmentRecord commitment, PlanRecord plan, List<Mandated> present, Acting by) {
        objection(commitment, plan, present, by).ifPresent(refusal -> {
            throw refusal;
        });
        Concerned.leading(commitment, present).forEach(held -> notices.post(notice(commitment, held)));
        audit.record(
                by,
                commitment.room().value(),
                "plans.report-asked",
                commitment.id().value());
    }

    private Notice notice(CommitmentRecord commitment, Mandated held) {
        return new Notice(
                        held.person().id(),
                        "plans.report-asked/" + commitment.id() + "/" + LocalDate.now(clock),
                        "plans.notice.report-asked",
                        List.of(Shortened.to(SENTENCE, commitment.draft().sentence())),
                        commitment.id().link(),
                        false,
                        null,
                        commitment.room().value())
                .within(commitment.plan().link())
                .owed(true);
    }
}
