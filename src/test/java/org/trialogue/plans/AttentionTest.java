package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.notifications.Attention;
import org.trialogue.notifications.Attentions;
import org.trialogue.notifications.Attentions.Chosen;
import org.trialogue.notifications.application.Inbox;
import org.trialogue.notifications.domain.Looked;
import org.trialogue.notifications.domain.Looked.Shelf;
import org.trialogue.plans.application.FollowingPlans;
import org.trialogue.platform.Acting;

/** Members follow and mute one thing: of what is muted they hear what they must act on, of what they follow all that happens in it. */
class AttentionTest extends TrackingSetting {

    @Autowired
    private Attentions attentions;

    @Autowired
    private FollowingPlans following;

    @Autowired
    private Inbox inbox;

    @Test
    void of_a_muted_plan_and_its_commitments_one_hears_what_one_must_act_on() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var promised = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        choose(body.government(), plan.link(), Attention.MUTED);
        var report = report(promised, body.government(), Claim.DONE, new Period(TODAY, TODAY));
        answer(report, Verdict.CONTESTED, body.workers());
        await().untilAsserted(() -> assertThat(count(body.government(), Shelf.MUTED, "plans.answered"))
                .isEqualTo(1));
        assertThat(count(body.government(), Shelf.NEWS, "plans.answered")).isZero();
        assertThat(count(body.government(), Shelf.WAITING, "plans.report")).isEqualTo(1);
        choose(body.government(), plan.link(), Attention.USUAL);
        assertThat(count(body.government(), Shelf.NEWS, "plans.answered")).isEqualTo(1);
        choose(body.government(), promised.link(), Attention.MUTED);
        assertThat(count(body.government(), Shelf.MUTED, "plans.answered")).isEqualTo(1);
    }

    @Test
    void all_that_one_follows_and_mutes_stands_in_one_list_with_what_plans_keep() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var member = body.employers().member();
        var muted = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false)
                .link();
        choose(body.employers(), muted, Attention.MUTED);
        choose(body.employers(), plan.link(), Attention.FOLLOWED);
        assertThat(as(body.employers(), () -> following.follows(plan, member))).isTrue();
        assertThat(as(body.employers(), attentions::all))
                .extracting(Chosen::thing, Chosen::attention)
                .containsExactlyInAnyOrder(tuple(muted, Attention.MUTED), tuple(plan.link(), Attention.FOLLOWED));
        assertThat(as(body.employers(), attentions::all))
                .extracting(Chosen::name)
                .doesNotContainNull();
        choose(body.employers(), plan.link(), Attention.MUTED);
        assertThat(as(body.employers(), () -> following.follows(plan, member))).isFalse();
        choose(body.employers(), plan.link(), Attention.USUAL);
        choose(body.employers(), muted, Attention.USUAL);
        assertThat(as(body.employers(), attentions::all)).isEmpty();
        assertThat(council.rows(member, "notifications.attention")).isZero();
    }

    private void choose(Acting by, String thing, Attention attention) {
        as(by, () -> {
            attentions.choose(thing, attention);
            return true;
        });
    }

    private int count(Acting of, Shelf shelf, String kind) {
        return as(of, () -> inbox.count(new Looked(shelf, kind, null)));
    }
}
