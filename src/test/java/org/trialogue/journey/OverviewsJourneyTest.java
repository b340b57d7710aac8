package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Direction;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Measure;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Rhythm;
import org.trialogue.platform.Capacity;

/** What is seen over several plans, and what several do to one commitment: in browsers, on a desk, a phone, light and dark. */
@Tag("walk")
class OverviewsJourneyTest extends PlanJourney {

    private static final String VISITS = "Visit each recruitment agency once a year.";
    private static final String LIST = "Publish the list of licensed agencies.";

    @SuppressWarnings("NullAway.Init")
    private PlanId plan;

    @Test
    void a_commitment_is_talked_about_changed_in_its_place_and_with_others() {
        var sofia = visitor("Marín").signIn();
        var awa = onPhone("Diop").signIn();
        var tomasz = visitor("Zieliński").signIn();
        var commitment = planned();
        comment(tomasz, awa, commitment);
        changeInPlace(sofia, commitment);
        changeSeveral(sofia);
        sofia.go(commitment.link() + "/history");
        sofia.page().locator("main h1").waitFor();
        sofia.findsNoBarrier().picture("commitment-history");
        sofia.pictureInDark("commitment-history-dark");
        awa.go(commitment.link() + "/history");
        awa.page().locator("main h1").waitFor();
        awa.fits().findsNoBarrier().picture("commitment-history-phone");
    }

    @Test
    void what_stands_over_several_plans_is_seen_by_all_groups() {
        var sofia = visitor("Marín").signIn();
        var awa = onPhone("Diop").signIn();
        var tomasz = visitor("Zieliński").signIn();
        planned();
        takeIn(sofia);
        for (var page : List.of(
                "plans/calendar",
                "plans/calendar?as=list",
                "plans/balance",
                "plans/countries",
                "plans/countries/SN",
                "plans/board?plan=" + plan,
                "plans/" + plan + "/recommendations",
                "plans/" + plan + "/decisions",
                "public/plans")) look(page, tomasz, awa);
    }

    private static void look(String page, Visitor desk, Visitor phone) {
        var name = page.replaceAll("[0-9a-f]{8}-[0-9a-f-]*/?", "").replaceAll("\\W+", "-");
        desk.go(page).page().locator("main h1").waitFor();
        desk.findsNoBarrier().picture(name);
        desk.pictureInDark(name + "-dark");
        phone.go(page).page().locator("main h1").waitFor();
        phone.fits().findsNoBarrier().picture(name + "-phone");
    }

    private void comment(Visitor tomasz, Visitor awa, CommitmentId commitment) {
        tomasz.go(commitment.link());
        tomasz.field(tomasz.text("plans.comment.words")).fill("Which agencies come first?");
        tomasz.press("plans.comment.say").sees(tomasz.text("plans.comment.said"));
        tomasz.sees("Which agencies come first?").findsNoBarrier().picture("commitment-comments");
        tomasz.pictureInDark("commitment-comments-dark");
        awa.go(commitment.link());
        awa.sees("Which agencies come first?").fits().findsNoBarrier().picture("commitment-comments-phone");
    }

    private void changeInPlace(Visitor sofia, CommitmentId commitment) {
        sofia.go(commitment.link())
                .button(sofia.text("plans.inline.of", VISITS))
                .click();
        var sentence = sofia.page().locator(".tri-quick-edit textarea").first();
        sentence.fill("Visit each recruitment agency twice a year.");
        sentence.press("Tab");
        sofia.sees(sofia.text("plans.inline.undo")).findsNoBarrier().picture("commitment-inline");
        sofia.press("plans.inline.undo");
        assertThat(sentence).hasValue(VISITS);
        sofia.press("plans.inline.close");
    }

    private void changeSeveral(Visitor sofia) {
        sofia.go("plans/" + plan);
        sofia.page().getByRole(AriaRole.CHECKBOX).first().waitFor();
        sofia.press("plans.many.page");
        sofia.findsNoBarrier().picture("plan-chosen");
        sofia.openDialog("plans.many.change");
        sofia.findsNoBarrier().picture("plan-many");
        sofia.field(sofia.text("plans.many.days")).fill("14");
        sofia.pressInDialog("plans.many.look");
        sofia.findsNoBarrier().picture("plan-many-seen");
        sofia.pictureInDark("plan-many-seen-dark");
    }

    private void takeIn(Visitor sofia) {
        sofia.go("plans/" + plan + "/recommendations/import");
        var rows =
                "country;instrument;body;date;reference;recommendation;link\nSN;C029;CEACR;2025-02-01;;Look after those who were freed.;\n";
        sofia.page().locator("main h1").waitFor();
        sofia.findsNoBarrier().picture("recommendations-import");
        sofia.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("said.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        sofia.page().locator("vaadin-upload-file").first().waitFor();
        sofia.findsNoBarrier().picture("recommendations-seen");
    }

    private CommitmentId planned() {
        var group = convened("Recruitment", "Fair recruitment");
        mandate(group, "Diop", Capacity.TITULAR);
        mandate(group, "Zieliński", Capacity.SPOKESPERSON);
        var parties = Set.of(organization("Diop"), organization("Zieliński"));
        var start = TODAY.minusMonths(7);
        var period = new Period(start, start.plusYears(2).minusDays(1));
        plan = opened(group, new PlanDraft("Fair recruitment", period, Rhythm.QUARTERLY, parties));
        committed(LIST, "Zieliński", null);
        return committed(VISITS, "Diop", share());
    }

    private CommitmentId committed(String sentence, String lead, @Nullable Indicator indicator) {
        var draft = new CommitmentDraft(
                sentence,
                organization(lead),
                Set.of(),
                List.of(),
                Set.of("C181"),
                new Period(TODAY.minusMonths(7), TODAY.plusDays(12)),
                indicator);
        return as(() -> planning.record(plan, draft, secretary()));
    }

    private static Indicator share() {
        return new Indicator(
                UUID.randomUUID(),
                "Agencies inspected",
                Measure.PERCENT,
                "",
                Direction.UP,
                new Figure(new BigDecimal(20), TODAY.minusMonths(7)),
                new Figure(new BigDecimal(90), TODAY.plusDays(12)));
    }
}
