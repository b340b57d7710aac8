package org.trialogue.journey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.PlanId;
import org.trialogue.platform.Capacity;

/** A commitment in browsers: shared out, declined with a reason and seen so by the others, and the plan copied without it. */
@Tag("walk")
class DecliningJourneyTest extends PlanJourney {

    @SuppressWarnings("NullAway.Init")
    private PlanId plan;

    @Test
    void a_commitment_is_shared_out_declined_and_left_out_of_a_copy() {
        var sofia = visitor("Marín").signIn();
        var awa = onPhone("Diop").signIn();
        visitor("Zieliński").signIn();
        var commitment = planned();
        shareOut(sofia, commitment);
        decline(awa);
        seen(sofia, awa, commitment);
        copy(sofia);
    }

    private void shareOut(Visitor sofia, CommitmentId commitment) {
        sofia.go(commitment.link() + "/change");
        var lead = sofia.text("plans.commitment.share.of", named("Diop"));
        var other = sofia.text("plans.commitment.share.of", named("Zieliński"));
        sofia.field(lead).fill("66,7");
        sofia.field(other).fill("40");
        sofia.press("platform.save");
        sofia.sees(sofia.text("plans.refused.shares-over", new BigDecimal("106.7")))
                .findsNoBarrier()
                .picture("shares-over");
        sofia.field(other).fill("33.3");
        sofia.press("platform.save");
        sofia.sees(sofia.text("plans.acceptance")).findsNoBarrier().picture("commitment-shares");
    }

    private void decline(Visitor awa) {
        awa.go("plans/" + plan + "/agreement");
        awa.button(awa.text("plans.decline.all", 1)).click();
        awa.pressInDialog("plans.decline");
        awa.sees(awa.text("plans.refused.decline-reason")).picture("decline-phone");
        awa.field(awa.text("plans.reason")).fill("Seul le parlement peut le promettre.");
        awa.pressInDialog("plans.decline");
        awa.sees(awa.text("plans.declined")).fits().findsNoBarrier().picture("declined-phone");
    }

    private void seen(Visitor sofia, Visitor awa, CommitmentId commitment) {
        sofia.go("plans/" + plan + "/agreement");
        sofia.sees(sofia.text("plans.declined")).findsNoBarrier().picture("declined");
        sofia.pictureInDark("declined-dark");
        sofia.go("plans/" + plan);
        sofia.sees(sofia.text("plans.tally.declined", 1)).findsNoBarrier().picture("plan-declined");
        sofia.go("plans/board?plan=" + plan + "&concern=declined");
        sofia.sees("Visit each recruitment agency once a year.")
                .findsNoBarrier()
                .picture("board-declined");
        awa.go(commitment.link());
        awa.sees("Seul le parlement peut le promettre.").fits().findsNoBarrier().picture("commitment-declined-phone");
        awa.pictureInDark("commitment-declined-phone-dark");
    }

    private void copy(Visitor sofia) {
        sofia.go("plans/" + plan + "/copy");
        sofia.press("plans.copy.choose");
        sofia.sees(sofia.text("plans.copy.rows")).findsNoBarrier().picture("copy");
        sofia.page().setViewportSize(390, 844);
        sofia.fits().picture("copy-phone");
        sofia.page().setViewportSize(1280, 800);
        sofia.pictureInDark("copy-dark");
        sofia.sees(sofia.text("plans.copy.declined", 1)).sees("Seul le parlement peut le promettre.");
        sofia.press("plans.copy.write");
        sofia.sees(sofia.text("plans.copied", 1)).picture("copied");
    }

    private CommitmentId planned() {
        var group = convened("Declining", "Fair recruitment");
        mandate(group, "Diop", Capacity.TITULAR);
        mandate(group, "Zieliński", Capacity.SPOKESPERSON);
        var parties = Set.of(organization("Diop"), organization("Zieliński"));
        var period = new Period(TODAY, TODAY.plusYears(2));
        plan = opened(group, new PlanDraft("Fair recruitment", period, parties));
        as(() -> planning.record(
                plan,
                draft("Train two hundred workplace monitors.", "Zieliński", Set.of(), TODAY.plusMonths(5)),
                secretary()));
        return as(() -> planning.record(
                plan,
                draft(
                        "Visit each recruitment agency once a year.",
                        "Diop",
                        Set.of(organization("Zieliński")),
                        TODAY.plusMonths(6)),
                secretary()));
    }

    private CommitmentDraft draft(String sentence, String lead, Set<OrganizationId> sharing, LocalDate due) {
        return new CommitmentDraft(
                sentence, organization(lead), sharing, List.of(), Set.of("C181"), new Period(TODAY, due), null);
    }
}
