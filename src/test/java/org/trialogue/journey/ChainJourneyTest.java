package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Practices;
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
import org.trialogue.plans.application.Applying;
import org.trialogue.plans.application.Confirming;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.Reporting;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.security.Viewing;

/** A plan in browsers: what is done first there, the chain from practices to what is confirmed, and the yearly report on consultations. */
@Tag("walk")
class ChainJourneyTest extends PlanJourney {

    @Autowired
    private Applying applying;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Confirming confirming;

    @Autowired
    private PlanReading reading;

    @Autowired
    private Practices practices;

    @SuppressWarnings("NullAway.Init")
    private PlanId plan;

    @Test
    void a_plan_is_looked_at_from_practice_to_confirmation() {
        var sofia = visitor("Marín").signIn();
        var awa = onPhone("Diop").signIn();
        var tomasz = visitor("Zieliński").signIn();
        var commitment = planned();
        firstThings(sofia, awa, tomasz);
        followTheChain(sofia, awa, commitment);
        gathered(sofia, awa);
        consultations(sofia, awa);
    }

    private void firstThings(Visitor sofia, Visitor awa, Visitor tomasz) {
        sofia.go("plans/" + plan);
        sofia.button(sofia.text("plans.commitment.add")).waitFor();
        entry(sofia, "plans.more").click();
        entry(sofia, "plans.import").waitFor();
        sofia.picture("plan-secretary-menu");
        sofia.page().keyboard().press("Escape");
        sofia.findsNoBarrier();
        byKeyboard(sofia);
        sofia.pictureInDark("plan-secretary-dark");
        awa.go("plans/" + plan);
        awa.button(awa.text("plans.accept.all", 2)).waitFor();
        awa.fits().findsNoBarrier().picture("plan-phone");
        awa.pictureInDark("plan-phone-dark");
        tomasz.go("plans/" + plan);
        tomasz.button(tomasz.text("plans.accept.all", 1)).waitFor();
        tomasz.findsNoBarrier().picture("plan-workers");
        tomasz.go("plans").findsNoBarrier().picture("plans");
    }

    private void byKeyboard(Visitor sofia) {
        entry(sofia, "plans.more").press("ArrowDown");
        entry(sofia, "plans.import").press("Enter");
        sofia.page().waitForURL("**/plans/" + plan + "/import");
        sofia.go("plans/" + plan);
        entry(sofia, "plans.more").waitFor();
    }

    private static Locator entry(Visitor visitor, String key) {
        var named = new Page.GetByRoleOptions().setName(visitor.text(key)).setExact(true);
        return visitor.page().getByRole(AriaRole.MENUITEM, named).first();
    }

    private void followTheChain(Visitor sofia, Visitor awa, CommitmentId commitment) {
        sofia.go(commitment.link());
        sofia.openDialog("plans.practices.change").findsNoBarrier().picture("practices-dialog");
        sofia.page().keyboard().press("Escape");
        sofia.picture("commitment-practices");
        sofia.go("plans/" + plan).follow("plans.chain");
        sofia.sees(sofia.text("plans.chain.question")).findsNoBarrier().picture("chain");
        sofia.pictureInDark("chain-dark");
        awa.go("plans/" + plan + "/chain");
        awa.sees(awa.text("plans.chain.question")).fits().findsNoBarrier().picture("chain-phone");
    }

    private void gathered(Visitor sofia, Visitor awa) {
        for (var number = 0; number < 30; number++) {
            var sentence = "Visit the agencies of district " + number + ".";
            recorded(sentence, number % 3 == 0 ? "Zieliński" : "Diop", number % 2 == 0);
        }
        sofia.go("plans/" + plan + "/chain?by=party");
        sofia.sees(sofia.text("plans.chain.groups.question")).findsNoBarrier().picture("chain-gathered");
        sofia.pictureInDark("chain-gathered-dark");
        sofia.page().locator(".tri-chain-groups tbody a").first().click();
        sofia.sees(sofia.text("plans.chain.question")).findsNoBarrier().picture("chain-opened");
        awa.go("plans/" + plan + "/chain?by=practice");
        awa.sees(awa.text("plans.chain.groups.question"))
                .fits()
                .findsNoBarrier()
                .picture("chain-gathered-phone");
    }

    private void consultations(Visitor sofia, Visitor awa) {
        sofia.go("plans/consultations");
        sofia.sees(sofia.text("plans.consultations.choose-country"))
                .findsNoBarrier()
                .picture("consultations-choose");
        sofia.go("plans/consultations?country=SN&year=" + TODAY.getYear());
        sofia.sees(sofia.text("plans.consultations.rule")).findsNoBarrier().picture("consultations");
        sofia.pictureInDark("consultations-dark");
        awa.go("plans/consultations");
        awa.sees(awa.text("plans.consultations.rule")).fits().findsNoBarrier().picture("consultations-phone");
        awa.go("plans/consultations?country=PL&year=2025");
        awa.sees(awa.text("shell.not-found"));
        assertThat(awa.page().getByText(awa.text("plans.consultations.rule"))).hasCount(0);
        awa.fits().picture("consultations-not-ours-phone");
    }

    private CommitmentId planned() {
        var group = convened("Chain", "Fair recruitment");
        mandate(group, "Diop", Capacity.TITULAR);
        mandate(group, "Zieliński", Capacity.SPOKESPERSON);
        var parties = Set.of(organization("Diop"), organization("Zieliński"));
        var period = new Period(TODAY, TODAY.plusYears(2));
        plan = opened(group, new PlanDraft("Fair recruitment", period, parties));
        recorded("Train two hundred workplace monitors.", "Zieliński", false);
        var other = recorded("Publish the list of licensed agencies.", "Diop", false);
        var visited =
                recorded("Visit each recruitment agency once a year, and close those without a licence.", "Diop", true);
        var known =
                as(() -> practices.following("", 3)).stream().map(Practice::key).toList();
        apply(visited, Set.copyOf(known));
        apply(other, Set.of(known.getFirst()));
        reported(visited);
        return visited;
    }

    private void reported(CommitmentId commitment) {
        var awa = new Acting(member("Diop"), Affiliation.GOVERNMENT, Capacity.TITULAR);
        var page = Viewing.as(awa.member(), () -> reading.commitment(commitment, awa.member()))
                .orElseThrow();
        var indicator = Objects.requireNonNull(page.draft().indicator()).id();
        var draft = new ReportDraft(
                Claim.UNDER_WAY,
                "Forty were visited.",
                new Period(TODAY, TODAY),
                Map.of(indicator, new BigDecimal(40)),
                0);
        var report = Viewing.as(awa.member(), () -> reporting.report(commitment, draft, List.of(), awa));
        var tomasz = new Acting(member("Zieliński"), Affiliation.WORKERS, Capacity.SPOKESPERSON);
        Viewing.as(tomasz.member(), () -> {
            confirming.answer(report, new Answer(Verdict.CONFIRMED, "We were there."), tomasz);
            return true;
        });
    }

    private void apply(CommitmentId commitment, Set<String> keys) {
        as(() -> {
            applying.apply(commitment, keys, Set.of(), secretary());
            return true;
        });
    }

    private CommitmentId recorded(String sentence, String lead, boolean measured) {
        var draft = new CommitmentDraft(
                sentence,
                organization(lead),
                Set.of(),
                List.of(),
                Set.of("C181"),
                new Period(TODAY, TODAY.plusMonths(6)),
                measured ? indicator() : null);
        return as(() -> planning.record(plan, draft, secretary()));
    }

    private static Indicator indicator() {
        return new Indicator(
                UUID.randomUUID(),
                "Agencies visited",
                Measure.NUMBER,
                "agencies",
                Direction.UP,
                new Figure(BigDecimal.ZERO, TODAY),
                new Figure(new BigDecimal(120), TODAY.plusMonths(6)));
    }
}
