package org.trialogue.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.PlanId;
import org.trialogue.platform.Capacity;

/** A plan in browsers: accepted on a phone and at a desk, agreed, put differently, compared; its steps, and a table that comes in. */
@Tag("walk")
class AgreementJourneyTest extends PlanJourney {

    @SuppressWarnings("NullAway.Init")
    private PlanId plan;

    @Test
    void a_plan_is_laid_out_accepted_agreed_put_differently_and_compared() throws IOException {
        var sofia = visitor("Marín").signIn();
        var awa = onPhone("Diop").signIn();
        var tomasz = visitor("Zieliński").signIn();
        var commitment = planned();
        layOut(sofia, awa, commitment);
        lookAround(sofia, awa);
        accept(awa, tomasz);
        agree(sofia);
        putDifferently(sofia, awa, commitment);
        bringIn(sofia);
    }

    private void layOut(Visitor sofia, Visitor awa, CommitmentId commitment) {
        sofia.go(commitment.link());
        sofia.openDialog("plans.milestones.change");
        sofia.field(sofia.text("plans.milestone.title")).fill("The list of agencies is out");
        var due = sofia.field(sofia.text("plans.milestone.due"));
        due.fill(TODAY.plusDays(30).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        due.press("Tab");
        sofia.findsNoBarrier().picture("milestones-dialog");
        sofia.pressInDialog("platform.save");
        sofia.sees("The list of agencies is out");
        sofia.openDialog("plans.needs.change").pick("plans.needs", "Train two hundred");
        sofia.picture("needs-dialog").pressInDialog("platform.save");
        sofia.page().locator(".tri-linked").first().waitFor();
        sofia.findsNoBarrier().picture("commitment-steps");
        awa.go(commitment.link());
        awa.button(awa.text("plans.milestone.reach") + ": The list of agencies is out")
                .click();
        awa.picture("milestone-reach-phone").pressInDialog("plans.milestone.reach");
        awa.sees(awa.text("plans.milestone.take-back")).fits().findsNoBarrier().picture("commitment-steps-phone");
    }

    private void lookAround(Visitor sofia, Visitor awa) {
        sofia.go("plans/" + plan + "/timeline");
        sofia.sees(sofia.text("plans.timeline.question")).findsNoBarrier().picture("timeline");
        sofia.pictureInDark("timeline-dark");
        awa.go("plans/" + plan + "/timeline");
        awa.sees(awa.text("plans.timeline.question")).fits().findsNoBarrier().picture("timeline-phone");
        awa.go("plans/templates");
        awa.sees(awa.text("plans.templates")).fits().findsNoBarrier().picture("templates-phone");
        sofia.go("plans/templates");
        sofia.sees(sofia.text("plans.templates.begin")).findsNoBarrier().picture("templates");
    }

    private void accept(Visitor awa, Visitor tomasz) {
        awa.go("plans/" + plan + "/agreement");
        awa.sees("Visit each recruitment agency once a year.")
                .fits()
                .findsNoBarrier()
                .picture("agreement-phone");
        awa.button(awa.text("plans.accept.all", 1)).click();
        awa.picture("accept-phone").pressInDialog("plans.accept");
        awa.sees(awa.text("plans.accept.done"));
        tomasz.go("plans/" + plan);
        tomasz.sees(tomasz.text("plans.accept.not")).picture("plan-not-accepted");
        tomasz.page().locator(".tri-sentence").first().click();
        tomasz.openDialog("plans.accept").picture("accept").pressInDialog("plans.accept");
        tomasz.sees(tomasz.text("plans.accept.done")).findsNoBarrier().picture("commitment-accepted");
    }

    private void agree(Visitor sofia) {
        sofia.go("plans/" + plan + "/agreement");
        var word = sofia.text("plans.agree.as", 1);
        sofia.button(word).click();
        sofia.page()
                .locator("vaadin-dialog[opened]")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(word).setExact(true))
                .click();
        sofia.sees(sofia.text("plans.agree.done", 1)).findsNoBarrier().picture("agreement-agreed");
    }

    private void putDifferently(Visitor sofia, Visitor awa, CommitmentId commitment) throws IOException {
        as(() -> {
            planning.change(
                    commitment,
                    draft("Visit each recruitment agency twice a year.", "Diop", TODAY.plusMonths(8)),
                    0,
                    secretary());
            return true;
        });
        sofia.go("plans/" + plan + "/versions");
        sofia.sees("Visit each recruitment agency twice a year.")
                .findsNoBarrier()
                .picture("versions");
        sofia.pictureInDark("versions-dark");
        var taken = sofia.page()
                .waitForDownload(
                        () -> sofia.link(sofia.text("plans.take.csv")).first().click());
        assertThat(Files.readString(taken.path())).contains("once a year.", "twice a year.");
        awa.go("plans/" + plan + "/versions?from=1&to=0");
        awa.sees("Visit each recruitment agency twice a year.")
                .fits()
                .findsNoBarrier()
                .picture("versions-phone");
        awa.go(commitment.link());
        awa.sees(awa.text("plans.accept.lapsed")).fits().findsNoBarrier().picture("commitment-lapsed-phone");
        awa.pictureInDark("commitment-lapsed-phone-dark");
    }

    private void bringIn(Visitor sofia) {
        sofia.go("plans/" + plan + "/import");
        var lead = membership.organization(organization("Diop")).orElseThrow().name();
        var csv = """
                sentence;lead;start;due
                Publish the list of licensed agencies.;%1$s;%2$s;%3$s
                Close those without a licence.;Nobody;%2$s;soon
                """.formatted(lead, TODAY, TODAY.plusMonths(3));
        sofia.choose(
                "platform.upload.add", new FilePayload("plan.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        sofia.sees(sofia.text("plans.import.day", "soon")).findsNoBarrier().picture("import");
        sofia.button(sofia.text("platform.import.without", 1, 1)).click();
        sofia.sees("Publish the list of licensed agencies.").picture("plan-imported");
    }

    private CommitmentId planned() {
        var group = convened("Agreement", "Fair recruitment");
        mandate(group, "Diop", Capacity.TITULAR);
        mandate(group, "Zieliński", Capacity.SPOKESPERSON);
        var parties = Set.of(organization("Diop"), organization("Zieliński"));
        var period = new Period(TODAY, TODAY.plusYears(2));
        plan = opened(group, new PlanDraft("Fair recruitment", period, parties));
        as(() -> planning.record(
                plan, draft("Train two hundred workplace monitors.", "Zieliński", TODAY.plusMonths(5)), secretary()));
        return as(() -> planning.record(
                plan, draft("Visit each recruitment agency once a year.", "Diop", TODAY.plusMonths(6)), secretary()));
    }

    private CommitmentDraft draft(String sentence, String lead, LocalDate due) {
        return new CommitmentDraft(
                sentence, organization(lead), Set.of(), List.of(), Set.of("C181"), new Period(TODAY, due), null);
    }
}
