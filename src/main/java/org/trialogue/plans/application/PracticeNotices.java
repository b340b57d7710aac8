package org.trialogue.plans.application;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.trialogue.knowledge.PracticeRetired;
import org.trialogue.knowledge.PracticeReturned;
import org.trialogue.membership.Mandated;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;

/** Those who lead a commitment, and its secretaries, learn what became of the practices that it applies. */
@Component
class PracticeNotices {

    private static final int SENTENCE = 120;

    private final AppliedRows applied;
    private final Commitments commitments;
    private final Concerned concerned;
    private final Notices notices;
    private final RoomWork work;

    PracticeNotices(AppliedRows applied, Commitments commitments, Concerned concerned, Notices notices, RoomWork work) {
        this.applied = applied;
        this.commitments = commitments;
        this.concerned = concerned;
        this.notices = notices;
        this.work = work;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PracticeRetired event) {
        tell(event.practice(), "plans.notice.practice-retired");
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PracticeReturned event) {
        tell(event.practice(), "plans.notice.practice-returned");
    }

    private void tell(String practice, String key) {
        for (var room : work.rooms())
            work.inTurn(room, () -> {
                for (var commitment : commitments.findAllById(applied.applying(practice)))
                    tell(commitment, practice, key);
                return true;
            });
    }

    /** What became of it last takes the place of what was told before. */
    private void tell(CommitmentRecord commitment, String practice, String key) {
        var present = concerned.present(commitment.room());
        var leading = Concerned.leading(commitment, present);
        Predicate<Mandated> told =
                held -> leading.contains(held) || held.acting().forSecretariat();
        present.stream()
                .filter(told)
                .map(held -> held.person().id())
                .distinct()
                .forEach(member -> notices.post(new Notice(
                                member,
                                "plans.practice/" + commitment.id() + "/" + practice,
                                key,
                                List.of(Shortened.to(
                                        SENTENCE, commitment.draft().sentence())),
                                commitment.id().link(),
                                false,
                                null,
                                commitment.room().value())
                        .within(commitment.plan().link())));
    }
}
