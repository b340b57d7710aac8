package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Membership;
import org.trialogue.notifications.Attention;
import org.trialogue.notifications.Attentions;
import org.trialogue.notifications.Attentions.Chosen;
import org.trialogue.notifications.application.Inbox;
import org.trialogue.notifications.domain.InboxRows.Muted;
import org.trialogue.notifications.domain.Looked;
import org.trialogue.notifications.domain.Looked.Shelf;
import org.trialogue.plans.application.FollowingPlans;
import org.trialogue.plans.application.Reminding;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/** Members follow and mute one thing: of what is muted they hear what they must act on, of what they follow all that happens in it. */
class AttentionTest extends TrackingSetting {

    @Autowired
    private Attentions attentions;

    @Autowired
    private FollowingPlans following;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Reminding reminding;

    @Autowired
    private Membership membership;

    @Test
    void of_a_muted_plan_and_its_commitments_one_hears_what_one_must_act_on() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var promised = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        choose(body.government(), plan.link(), Attention.MUTED);
        var report = report(promised, body.government(), Claim.DONE, new Period(TODAY, TODAY));
        answer(report, Verdict.CONTESTED, body.workers());
        await().untilAsserted(() -> assertThat(count(body.government(), Shelf.NEWS, "plans.answered"))
                .as("there are days alone to reply to what is contested")
                .isEqualTo(1));
        assertThat(count(body.government(), Shelf.WAITING, "plans.report")).isEqualTo(1);
        choose(body.government(), promised.link(), Attention.MUTED);
        assertThat(count(body.government(), Shelf.MUTED, "plans.answered")).isZero();
    }

    @Test
    void of_a_muted_plan_one_is_reminded_of_what_one_owes_and_not_of_what_others_do() {
        var docker = council.mandated(body.id(), body.secretary(), Affiliation.WORKERS, "dock", Capacity.TITULAR);
        var plan = planned(Rhythm.QUARTERLY, TODAY, docker, body.government());
        var promised = committed(plan, docker, TODAY, TODAY.plusYears(1), false);
        var due = Objects.requireNonNull(page(promised, docker).line().owed()).dueOn();
        for (var one : List.of(docker, body.workers())) choose(one, plan.link(), Attention.MUTED);
        reminding.in(body.shared().value(), due.plusDays(7));
        assertThat(count(docker, Shelf.NEWS, "plans.reminder")).isEqualTo(1);
        assertThat(count(body.workers(), Shelf.NEWS, "plans.reminder")).isZero();
        assertThat(as(body.workers(), () -> inbox.list(new Looked(Shelf.MUTED, "plans.reminder", null), 0, 9)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.muted()).isEqualTo(new Muted(false, false, false, true));
                    assertThat(entry.whole()).isEqualTo(plan.link());
                });
    }

    @Test
    void what_one_may_not_see_any_more_one_can_take_off_the_list() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var promised = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        choose(body.colleague(), promised.link(), Attention.MUTED);
        choose(body.colleague(), plan.link(), Attention.MUTED);
        as(body.secretary(), () -> {
            council.ends(body, mandate(body.colleague()));
            return true;
        });
        assertThat(as(body.colleague(), attentions::all))
                .hasSize(2)
                .extracting(Chosen::name)
                .containsOnlyNulls();
        choose(body.colleague(), promised.link(), Attention.USUAL);
        choose(body.colleague(), plan.link(), Attention.USUAL);
        assertThat(as(body.colleague(), attentions::all)).isEmpty();
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

    private MandateId mandate(Acting acting) {
        return membership.mandatesIn(body.id()).stream()
                .filter(held -> held.person().id().equals(acting.member()))
                .findFirst()
                .orElseThrow()
                .mandate();
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
