package org.trialogue.plans.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Reply;
import org.trialogue.plans.Rhythm;
import org.trialogue.plans.Telltale;
import org.trialogue.plans.Telltale.Kind;
import org.trialogue.plans.TelltalePlace;
import org.trialogue.plans.TelltalePlace.Where;
import org.trialogue.plans.TrackingSetting;
import org.trialogue.plans.Verdict;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** Before a page is opened it is told what on it would say who a person is, and where that stands. */
class PublishingWordsTest extends TrackingSetting {

    @Autowired
    private PublishingWords words;

    @Autowired
    private Replying replying;

    @Test
    void what_looks_like_a_person_is_listed_with_its_place() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        assertThat(of(plan, body.secretary().member())).isEmpty();
        var named = recorded(plan, "Pay back Maria Lopez, 14, and all others.");
        var contested = recorded(plan, "Inspect 40 agencies.");
        var report = report(contested, body.government(), Claim.DONE, new Period(TODAY, TODAY));
        answer(report, Verdict.CONTESTED, body.workers());
        var contest = page(contested, body.government())
                .reports()
                .getFirst()
                .answers()
                .getFirst()
                .id();
        as(body.government(), () -> {
            replying.reply(contest, new Reply("Ask them at +221 77 123 45 67."), body.government());
            return true;
        });

        assertThat(of(plan, body.government().member()))
                .extracting(TelltalePlace::where, TelltalePlace::link, TelltalePlace::found)
                .containsExactlyInAnyOrder(
                        tuple(Where.SENTENCE, named.link(), List.of(new Telltale(Kind.AGED_NAME, "Maria Lopez, 14,"))),
                        tuple(Where.REPLY, contested.link(), List.of(new Telltale(Kind.PHONE, "+221 77 123 45 67"))));
        assertThat(of(plan, council.someone(Affiliation.WORKERS, "elsewhere"))).isEmpty();
    }

    private List<TelltalePlace> of(PlanId plan, MemberId viewer) {
        return Viewing.as(viewer, () -> words.of(plan, viewer));
    }

    private CommitmentId recorded(PlanId plan, String sentence) {
        var draft = new CommitmentDraft(
                sentence,
                council.organization(body.government()),
                Set.of(),
                List.of(),
                Set.of(),
                new Period(TODAY, TODAY.plusMonths(6)),
                null);
        return as(body.secretary(), () -> planning.record(plan, draft, body.secretary()));
    }
}
