package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.plans.application.PlanCopying;
import org.trialogue.plans.application.PlanTemplates;
import org.trialogue.plans.application.TakingOut;
import org.trialogue.platform.Refusal;

/** What is promised in a plan is due by its last day, as nobody is asked for a report after it; and no plan begins when it is over. */
class PlanDaysTest extends TrackingSetting {

    @Autowired
    private PlanTemplates templates;

    @Autowired
    private PlanCopying copying;

    @Autowired
    private TakingOut takingOut;

    @Test
    void nothing_is_promised_for_after_the_plan() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var end = end(plan);
        var last = committed(plan, body.government(), TODAY, end, false);
        refused(
                "plans.refused.due-after-plan",
                () -> committed(plan, body.government(), TODAY, end.plusDays(1), false));
        var now = page(last, body.secretary());
        refused("plans.refused.due-after-plan", () -> put(last, now, end.plusDays(1)));
        put(last, now, end.minusDays(1));
        assertThat(page(last, body.secretary()).line().period().until()).isEqualTo(end.minusDays(1));
    }

    @Test
    void a_plan_does_not_end_before_what_is_promised_in_it() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var promised = committed(plan, body.government(), TODAY, TODAY.plusMonths(9), false);
        refused(
                "plans.refused.plan-shortened",
                () -> ends(plan, TODAY.plusMonths(9).minusDays(1)));
        ends(plan, TODAY.plusMonths(9));
        as(body.secretary(), () -> {
            takingOut.takeOut(promised, 0, new Reason("Not wanted."), body.secretary());
            return true;
        });
        ends(plan, TODAY.plusMonths(1));
        assertThat(end(plan)).isEqualTo(TODAY.plusMonths(1));
    }

    @Test
    void no_plan_begins_or_is_changed_so_that_it_is_over() {
        refused("plans.refused.plan-past", () -> planned(Rhythm.NONE, TODAY.minusYears(3), body.government()));
        var plan = planned(Rhythm.NONE, TODAY.minusMonths(2), body.government());
        refused("plans.refused.plan-past", () -> ends(plan, TODAY.minusDays(1)));
        ends(plan, TODAY);
        assertThat(end(plan)).isEqualTo(TODAY);
    }

    @Test
    void templates_and_copies_keep_within_the_plan() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        committed(plan, body.government(), TODAY.plusMonths(1), TODAY.plusMonths(9), false);
        var parties = Set.of(
                council.organization(body.government()),
                council.organization(body.employers()),
                council.organization(body.workers()));
        var brief = new PlanDraft("Brief", new Period(TODAY, TODAY.plusMonths(2)), parties);
        for (var template : as(body.secretary(), () -> templates.all(Locale.ENGLISH))) {
            var begun = as(
                    body.secretary(),
                    () -> templates.begin(template.key(), Locale.ENGLISH, body.id(), brief, body.secretary()));
            assertThat(begun.commitments()).as(template.key()).isPositive();
            assertThat(as(
                                    body.workers(),
                                    () -> reading.board(
                                            begun.plan(), 50, body.workers().member()))
                            .orElseThrow()
                            .commitments())
                    .allSatisfy(line -> assertThat(line.period().until()).isBeforeOrEqualTo(TODAY.plusMonths(2)));
        }
        assertThat(as(body.secretary(), () -> copying.rows(plan, brief, body.secretary())))
                .extracting(CopyRow::period)
                .containsExactly(new Period(TODAY.plusMonths(1), TODAY.plusMonths(2)));
    }

    private LocalDate end(PlanId plan) {
        return as(
                        body.secretary(),
                        () -> reading.board(plan, 0, body.secretary().member()))
                .orElseThrow()
                .plan()
                .period()
                .until();
    }

    private void ends(PlanId plan, LocalDate day) {
        as(body.secretary(), () -> {
            var seen = reading.board(plan, 0, body.secretary().member()).orElseThrow();
            var draft = seen.draft();
            var shorter = new PlanDraft(
                    draft.title(), new Period(draft.period().from(), day), draft.rhythm(), draft.parties());
            planning.change(plan, shorter, seen.edition(), body.secretary());
            return true;
        });
    }

    private void put(CommitmentId commitment, CommitmentPage now, LocalDate due) {
        var draft = now.draft();
        var moved = new CommitmentDraft(
                draft.sentence(),
                draft.lead(),
                draft.coLeads(),
                draft.provisions(),
                draft.standards(),
                new Period(draft.period().from(), due),
                draft.indicator());
        as(body.secretary(), () -> {
            planning.change(commitment, moved, now.edition(), body.secretary());
            return true;
        });
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
