package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.plans.application.NextDeeds;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.platform.Acting;

/** What somebody is led to first in a plan is something that they may do. */
class NextDeedsTest extends TrackingSetting {

    @Autowired
    private NextDeeds deeds;

    @Autowired
    private PlanAccepting accepting;

    @Test
    void whoever_shares_in_a_commitment_is_not_led_to_answer_what_is_reported_of_it() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.employers());
        var draft = new CommitmentDraft(
                "Inspect every agency together.",
                council.organization(body.government()),
                Set.of(council.organization(body.employers())),
                List.of(),
                Set.of("C181"),
                new Period(TODAY, TODAY.plusMonths(3)),
                null);
        var shared = as(body.secretary(), () -> planning.record(plan, draft, body.secretary()));
        as(body.employers(), () -> {
            accepting.accept(plan, Map.of(shared, 0), body.employers());
            return true;
        });
        report(shared, body.government(), Claim.UNDER_WAY, new Period(TODAY, TODAY));

        assertThat(first(plan, body.employers())).isEmpty();
        assertThat(first(plan, body.workers())).contains(NextDeed.Kind.ANSWER);
        assertThat(first(plan, body.observer())).isEmpty();
    }

    private Optional<NextDeed.Kind> first(PlanId plan, Acting viewer) {
        return as(viewer, () -> reading.board(plan, 0, viewer.member()).flatMap(deeds::of))
                .map(NextDeed::kind);
    }
}
