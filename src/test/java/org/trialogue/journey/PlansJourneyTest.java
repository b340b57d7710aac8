package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Direction;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Measure;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.Shares;
import org.trialogue.platform.Capacity;
import org.trialogue.standards.Articles;

/** A commitment in browsers: two who save the same form, a report from a phone in French, its evidence, its confirmation. */
class PlansJourneyTest extends PlanJourney {

    @Test
    void a_commitment_is_changed_by_two_reported_from_a_phone_and_confirmed() throws IOException {
        var sofia = visitor("Marín").signIn();
        var again = visitor("Marín").signIn();
        var awa = onPhone("Diop").signIn();
        var tomasz = visitor("Zieliński").signIn();
        var commitment = committed();
        twoSaveTheSameForm(sofia, again, commitment);
        reportFromAPhone(awa, commitment);
        takeTheEvidence(tomasz, commitment);
        assertThat(tomasz.page().locator(".tri-cited a[href$='standards/C181#article-7']"))
                .hasAccessibleName("C181, " + tomasz.text("standards.article", "7(2)"));
        tomasz.press("plans.answer.confirm").pressInDialog("plans.answer.confirm");
        tomasz.sees(tomasz.text("plans.answer.confirmed"));
        assertThat(tomasz.heading(tomasz.text("plans.story")).first()).isFocused();
        tomasz.findsNoBarrier().picture("plans-confirmed");
        awa.go("plans").page().locator(".tri-list-title").first().waitFor();
        awa.fits().findsNoBarrier().picture("plans-phone");
        awa.page().locator(".tri-list-title").first().click();
        awa.page().locator(".tri-tally").waitFor();
        awa.fits().findsNoBarrier().picture("plan-phone");
        sofia.go("plans").page().locator(".tri-list-title").first().waitFor();
        sofia.findsNoBarrier().picture("plans");
    }

    private void twoSaveTheSameForm(Visitor one, Visitor other, CommitmentId commitment) {
        for (var visitor : List.of(one, other)) {
            visitor.go(commitment.link() + "/change");
            visitor.page().locator("textarea").first().waitFor();
        }
        one.findsNoBarrier().picture("commitment-form");
        one.page().locator("textarea").first().fill("Visit each recruitment agency twice a year.");
        other.page().locator("textarea").first().fill("Visit some agencies.");
        one.press("platform.save");
        one.page().waitForURL("**/" + commitment.link());
        other.press("platform.save");
        assertThat(other.page().locator(".tri-alert").first())
                .containsText(other.text("plans.refused.changed-meanwhile").substring(0, 30));
        assertThat(other.page().locator("textarea").first()).hasValue("Visit some agencies.");
        other.sees(other.text("plans.meanwhile.theirs", "Visit each recruitment agency twice a year."));
        other.findsNoBarrier().picture("commitment-form-second");
        leaveAndStay(other);
        other.press("plans.meanwhile.over");
        other.page().waitForURL("**/" + commitment.link());
        assertThat(other.heading("Visit some agencies.")).isVisible();
    }

    private void leaveAndStay(Visitor other) {
        other.follow("plans.menu").sees(other.text("platform.leave.title"));
        other.findsNoBarrier().picture("commitment-form-leaving");
        other.pressInDialog("platform.leave.stay");
        assertThat(other.page().locator("textarea").first()).hasValue("Visit some agencies.");
    }

    private void reportFromAPhone(Visitor awa, CommitmentId commitment) {
        awa.go(commitment.link());
        awa.page().getByRole(AriaRole.RADIO).nth(2).check();
        awa.field(awa.text("plans.report.narrative")).fill("Douze agences ont été visitées.");
        var actual = awa.field(awa.text("plans.report.actual", "Agencies inspected"));
        actual.fill("cent");
        var csv = "agency;date\nA;3 May\n".getBytes(StandardCharsets.UTF_8);
        breakOff(awa, new FilePayload("coupe.csv", "text/csv", csv));
        awa.choose("plans.report.attach", new FilePayload("visites.csv", "text/csv", csv));
        awa.page().locator("vaadin-upload-file[complete]").waitFor();
        awa.press("plans.report.give");
        awa.sees("« cent »").fits().findsNoBarrier().picture("report-phone");
        actual.fill("62,5");
        awa.press("plans.report.give");
        awa.sees("Douze agences");
        assertThat(awa.heading(awa.text("plans.story")).first()).isFocused();
        awa.fits().picture("commitment-phone");
    }

    private void breakOff(Visitor awa, FilePayload file) {
        awa.page().route("**/VAADIN/dynamic/resource/**", Route::abort);
        awa.choose("plans.report.attach", file).sees(awa.text("plans.report.cut-off"));
        awa.page().unroute("**/VAADIN/dynamic/resource/**");
        assertThat(awa.field(awa.text("plans.report.narrative"))).hasValue("Douze agences ont été visitées.");
    }

    private void takeTheEvidence(Visitor tomasz, CommitmentId commitment) throws IOException {
        tomasz.go(commitment.link());
        var taken = tomasz.page()
                .waitForDownload(() -> tomasz.link("visites.csv").first().click());
        assertThat(Files.readString(taken.path())).startsWith("agency;date");
    }

    private CommitmentId committed() {
        var group = convened("Agencies", "How they are inspected");
        mandate(group, "Diop", Capacity.TITULAR);
        mandate(group, "Zieliński", Capacity.SPOKESPERSON);
        var period = new Period(TODAY, TODAY.plusYears(1));
        var parties = Set.of(organization("Diop"), organization("Zieliński"));
        var plan = opened(group, new PlanDraft("Fair agencies", period, parties));
        return as(() -> planning.record(plan, draft(), secretary()));
    }

    private CommitmentDraft draft() {
        var share = new Indicator(
                UUID.randomUUID(),
                "Agencies inspected",
                Measure.PERCENT,
                "",
                Direction.UP,
                new Figure(new BigDecimal(20), TODAY.minusDays(40)),
                new Figure(new BigDecimal(90), TODAY.plusMonths(6)));
        return new CommitmentDraft(
                "Visit each recruitment agency once a year.",
                organization("Diop"),
                Set.of(),
                List.of(),
                Set.of("P029", "C181"),
                new Period(TODAY, TODAY.plusMonths(6)),
                share,
                Shares.NONE,
                Articles.parsed("C181 7(2)", "C181 14", "P029 Annex I"));
    }
}
