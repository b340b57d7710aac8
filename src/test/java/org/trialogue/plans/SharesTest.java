package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.Acceptance.State;
import org.trialogue.plans.application.AgreementReading;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.plans.application.PlanAgreeing;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** Those who lead a commitment and share in it say how much of it each answers for: at most the whole, and as part of what they accept. */
class SharesTest extends TrackingSetting {

    @Autowired
    private PlanAccepting accepting;

    @Autowired
    private PlanAgreeing agreeing;

    @Autowired
    private AgreementReading agreements;

    @Test
    void a_share_is_written_with_a_point_or_a_comma_and_is_above_nothing_and_at_most_the_whole() {
        for (var typed : List.of("33,3", "33.3", " 33,30 % ", "+33.3"))
            assertThat(Objects.requireNonNull(Shares.read(typed))).as(typed).isEqualByComparingTo("33.3");
        assertThat(Shares.read(" ")).isNull();
        for (var typed : List.of("a third", "1,2,3", "%", "1 000"))
            refused("plans.refused.no-share", () -> Shares.read(typed));
        var lead = new OrganizationId(UUID.randomUUID());
        var other = new OrganizationId(UUID.randomUUID());
        for (var share : List.of("0", "-5", "−0.1"))
            refused(
                    "plans.refused.share-small",
                    () -> new Shares(Map.of(lead, Objects.requireNonNull(Shares.read(share)))));
        refused("plans.refused.share-large", () -> new Shares(Map.of(lead, new BigDecimal("100.01"))));
        refused("plans.refused.share-decimals", () -> new Shares(Map.of(lead, new BigDecimal("33.333"))));
        refused(
                "plans.refused.shares-over",
                () -> new Shares(Map.of(lead, new BigDecimal(60), other, new BigDecimal("40.01"))));
        assertThat(new Shares(Map.of(lead, new BigDecimal("60.00"), other, new BigDecimal(40))).of(lead))
                .isEqualByComparingTo("60");
    }

    @Test
    void shares_are_accepted_by_each_for_itself_and_asked_anew_once_they_change() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), true);
        accept(plan, commitment, body.government());
        shared(commitment, "60", "40");
        assertThat(states(commitment)).containsExactly(State.LAPSED, State.ENTERED);
        for (var party : List.of(body.government(), body.workers())) accept(plan, commitment, party);
        assertThat(states(commitment)).containsOnly(State.ACCEPTED);
        as(body.secretary(), () -> agreeing.agree(plan, 0, mark(plan), body.secretary()));

        shared(commitment, "50", null);
        var draft = page(commitment, body.workers()).draft();
        assertThat(draft.shares().percent())
                .containsExactly(Map.entry(council.organization(body.government()), new BigDecimal("50.00")));
        assertThat(states(commitment)).containsExactly(State.LAPSED, State.LAPSED);
        var moved = as(
                        body.workers(),
                        () -> agreeing.compared(
                                plan,
                                1,
                                PlanAgreeing.AS_IT_STANDS,
                                body.workers().member(),
                                Locale.ENGLISH))
                .orElseThrow();
        assertThat(moved.commitments().getFirst().differences())
                .extracting(Difference::aspect)
                .containsExactly(Aspect.SHARES);
        shared(commitment, "60", "40");
        assertThat(states(commitment)).as("put back").containsOnly(State.ACCEPTED);

        var stranger = council.organization(body.employers());
        refused("plans.refused.share-stranger", () -> put(draft, Map.of(stranger, new BigDecimal(10))));
    }

    private void shared(CommitmentId commitment, String lead, @Nullable String other) {
        var now = page(commitment, body.secretary());
        var percent = new HashMap<OrganizationId, BigDecimal>();
        percent.put(council.organization(body.government()), new BigDecimal(lead));
        if (other != null) percent.put(council.organization(body.workers()), new BigDecimal(other));
        as(body.secretary(), () -> {
            planning.change(commitment, put(now.draft(), percent), now.edition(), body.secretary());
            return true;
        });
    }

    private CommitmentDraft put(CommitmentDraft draft, Map<OrganizationId, BigDecimal> percent) {
        return new CommitmentDraft(
                draft.sentence(),
                draft.lead(),
                Set.of(council.organization(body.workers())),
                draft.provisions(),
                draft.standards(),
                draft.period(),
                draft.indicator(),
                new Shares(percent));
    }

    private void accept(PlanId plan, CommitmentId commitment, Acting by) {
        as(by, () -> {
            accepting.accept(plan, Map.of(commitment, page(commitment, by).edition()), by);
            return true;
        });
    }

    private String mark(PlanId plan) {
        return agreements.of(plan, body.secretary().member()).orElseThrow().mark();
    }

    private List<State> states(CommitmentId commitment) {
        return as(body.workers(), () -> agreements.of(commitment, body.workers().member()))
                .orElseThrow()
                .parties()
                .stream()
                .map(Acceptance::state)
                .toList();
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
