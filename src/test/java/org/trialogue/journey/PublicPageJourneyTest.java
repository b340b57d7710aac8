package org.trialogue.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.plans.Answer;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Direction;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Measure;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.ReportDraft;
import org.trialogue.plans.Verdict;
import org.trialogue.plans.application.Confirming;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.plans.application.Reporting;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/** A plan is shown to everybody: its parties agree, a secretary opens the page, who is contested answers, and a stranger reads it. */
@Tag("walk")
class PublicPageJourneyTest extends PlanJourney {

    @Autowired
    private PlanAccepting accepting;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Confirming confirming;

    @SuppressWarnings("NullAway.Init")
    private Acting government;

    @SuppressWarnings("NullAway.Init")
    private Acting workers;

    @SuppressWarnings("NullAway.Init")
    private PlanId plan;

    @Test
    void what_the_parties_agree_to_show_is_read_by_a_stranger_with_the_answer_to_who_contests() {
        var sofia = visitor("Marín").signIn();
        var awa = onPhone("Diop").signIn();
        var tomasz = visitor("Zieliński").signIn();
        visitor("Rossi").signIn();
        var contested = planned();
        var stranger = onPhone("Rossi");
        assertThat(stranger.page().navigate(portal() + "/public/plans/" + plan).status())
                .isEqualTo(404);
        stranger.fits().findsNoBarrier().picture("public-nothing-phone");
        agree(awa, tomasz, sofia);
        answer(awa, contested);
        read(stranger);
        print(sofia);
        lookAround(sofia, awa, tomasz);
    }

    private void agree(Visitor awa, Visitor tomasz, Visitor sofia) {
        var address = "plans/" + plan + "/publishing";
        for (var party : List.of(awa, tomasz)) {
            party.go(address);
            party.openDialog("plans.publish.agree");
            party.picture("publish-agree-" + party.text("shell.language"));
            party.pressInDialog("plans.publish.agree");
            party.sees(party.text("plans.publish.agreed"));
        }
        awa.fits().findsNoBarrier().picture("publishing-phone");
        sofia.go(address);
        sofia.openDialog("plans.publish.open").pressInDialog("plans.publish.open");
        sofia.sees(sofia.text("plans.publish.is-open")).findsNoBarrier().picture("publishing");
        sofia.pictureInDark("publishing-dark");
        sofia.go(plan.link());
        sofia.sees(sofia.text("plans.publish.look")).picture("plan-with-public-page");
    }

    private void answer(Visitor awa, CommitmentId contested) {
        awa.go(contested.link());
        awa.openDialog("plans.reply").pressInDialog("plans.reply");
        awa.sees(awa.text("plans.refused.reply-missing"));
        awa.field(awa.text("plans.reply.words")).fill("Toutes les agences agréées ont été visitées, sauf deux.");
        awa.picture("reply-phone").pressInDialog("plans.reply");
        awa.sees(awa.text("plans.reply.done")).fits().findsNoBarrier().picture("commitment-replied-phone");
    }

    private void read(Visitor stranger) {
        stranger.go("public/plans/" + plan);
        stranger.sees("Visit each recruitment agency once a year.")
                .sees("sauf deux.")
                .fits()
                .findsNoBarrier()
                .picture("public-phone");
        stranger.pictureInDark("public-phone-dark");
        stranger.go("public/plans/" + plan + "?lang=fr");
        stranger.sees("Ce qui a été promis").fits().findsNoBarrier().picture("public-phone-fr");
    }

    private void print(Visitor sofia) {
        sofia.go("public/plans/" + plan + "?lang=es");
        sofia.sees("Lo que se prometió").findsNoBarrier().picture("public-es");
        sofia.go("public/plans/" + plan + "?lang=en");
        sofia.findsNoBarrier().picture("public");
        sofia.pictureInDark("public-dark");
        sofia.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        sofia.picture("public-printed");
        sofia.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void lookAround(Visitor sofia, Visitor awa, Visitor tomasz) {
        sofia.go("plans/" + plan + "/snapshots");
        sofia.press("plans.snapshots.keep").sees(sofia.text("plans.snapshots.kept"));
        sofia.findsNoBarrier().picture("snapshots");
        awa.go("plans/" + plan + "/snapshots");
        awa.sees(awa.text("plans.snapshots.question")).fits().findsNoBarrier().picture("snapshots-phone");
        awa.go("plans/mine");
        awa.sees(awa.text("plans.mine.owed")).fits().findsNoBarrier().picture("mine-phone");
        tomasz.go(plan.link());
        tomasz.page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(tomasz.text("notifications.attention.now.usual")))
                .click();
        tomasz.page()
                .getByRole(
                        AriaRole.MENUITEMRADIO,
                        new Page.GetByRoleOptions().setName(tomasz.text("notifications.attention.followed")))
                .click();
        tomasz.sees(tomasz.text("notifications.attention.now.followed"));
        tomasz.go("plans/mine");
        tomasz.sees(tomasz.text("plans.happened.replied")).findsNoBarrier().picture("mine");
        tomasz.pictureInDark("mine-dark");
    }

    /** A plan with three commitments; the government's first is contested. */
    private CommitmentId planned() {
        government = new Acting(member("Diop"), Affiliation.GOVERNMENT, Capacity.TITULAR);
        workers = new Acting(member("Zieliński"), Affiliation.WORKERS, Capacity.SPOKESPERSON);
        var group = convened("Public", "Fair recruitment");
        mandate(group, "Diop", Capacity.TITULAR);
        mandate(group, "Zieliński", Capacity.SPOKESPERSON);
        var parties = Set.of(organization("Diop"), organization("Zieliński"));
        var draft = new PlanDraft("Fair recruitment", new Period(TODAY, TODAY.plusYears(2)), parties);
        plan = opened(group, draft);
        var contested = committed("Visit each recruitment agency once a year.", government, true);
        committed("Publish the list of licensed agencies in three languages.", government, false);
        var monitors = committed("Train two hundred workplace monitors.", workers, false);
        report(contested, government, Verdict.CONTESTED, workers);
        report(monitors, workers, Verdict.CONFIRMED, government);
        return contested;
    }

    private CommitmentId committed(String sentence, Acting lead, boolean measured) {
        var indicator = new Indicator(
                UUID.randomUUID(),
                "Families helped to come back",
                Measure.NUMBER,
                "families",
                Direction.UP,
                new Figure(BigDecimal.ZERO, TODAY.minusDays(30)),
                new Figure(new BigDecimal(40), TODAY.plusMonths(9)));
        var draft = new CommitmentDraft(
                sentence,
                Objects.requireNonNull(
                        membership.person(lead.member()).orElseThrow().organizationId()),
                Set.of(),
                List.of(),
                Set.of("C181"),
                new Period(TODAY, measured ? TODAY.plusMonths(6) : TODAY.plusDays(5)),
                measured ? indicator : null);
        var commitment = as(() -> planning.record(plan, draft, secretary()));
        as(lead, () -> {
            accepting.accept(plan, Map.of(commitment, 0), lead);
            return true;
        });
        return commitment;
    }

    private void report(CommitmentId commitment, Acting by, Verdict verdict, Acting other) {
        var draft = new ReportDraft(Claim.DONE, "It is done.", new Period(TODAY, TODAY), Map.of(), 0);
        var report = as(by, () -> reporting.report(commitment, draft, List.of(), by));
        as(other, () -> {
            confirming.answer(report, new Answer(verdict, "We were there."), other);
            return true;
        });
    }
}
