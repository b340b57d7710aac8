package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
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

/** A plan that is tracked, in browsers: a report begun on a phone and given from a desk, a second one at once, the board, the calendar. */
@Tag("walk")
class TrackingJourneyTest extends PlanJourney {

    private static final LocalDate START = TODAY.minusMonths(7);

    @Autowired
    private TransactionTemplate transactions;

    @SuppressWarnings("NullAway.Init")
    private PlanId plan;

    @Test
    void what_is_due_is_reported_from_two_devices_seen_on_the_board_and_fetched_by_a_calendar()
            throws IOException, InterruptedException {
        var sofia = visitor("Marín").signIn();
        var phone = onPhone("Diop").signIn();
        var desk = visitor("Diop").signIn();
        var tomasz = visitor("Zieliński").signIn();
        visitor("Rossi").signIn();
        var commitment = planned();
        beginAndResume(phone, desk, commitment);
        reportTwice(phone, desk);
        pause(desk, commitment);
        lookAtTheBoard(sofia, tomasz, phone);
        expect(sofia, tomasz);
        fetch(tomasz);
    }

    private void beginAndResume(Visitor phone, Visitor desk, CommitmentId commitment) {
        phone.go(commitment.link());
        phone.field(phone.text("plans.report.narrative")).fill("Douze agences ont été visitées.");
        phone.sees(phone.text("plans.report.kept", "").substring(0, 8));
        phone.page().getByRole(AriaRole.RADIO).first().check();
        phone.fits().findsNoBarrier().picture("report-begun-phone");
        desk.go(commitment.link());
        desk.sees(desk.text("plans.report.resumed"));
        assertThat(desk.field(desk.text("plans.report.narrative"))).hasValue("Douze agences ont été visitées.");
        desk.findsNoBarrier().picture("report-resumed");
    }

    private void reportTwice(Visitor phone, Visitor desk) {
        desk.page().getByRole(AriaRole.RADIO).first().check();
        desk.press("plans.report.give").sees(desk.text("plans.report.given"));
        phone.press("plans.report.give");
        phone.sees(phone.text("plans.report.all-the-same"))
                .fits()
                .findsNoBarrier()
                .picture("report-twice-phone");
        phone.press("plans.report.all-the-same");
        phone.sees(phone.text("plans.story.corrects", 1)).sees(phone.text("plans.story.corrected-by", 2));
        phone.fits().findsNoBarrier().picture("report-corrected-phone");
    }

    private void pause(Visitor desk, CommitmentId commitment) {
        desk.go(commitment.link());
        desk.openDialog("plans.snooze").pressInDialog("plans.snooze");
        desk.sees(desk.text("plans.refused.snooze-reason")).picture("snooze");
        desk.field(desk.text("plans.snooze.reason")).fill("Les inspecteurs sont en grève.");
        desk.pressInDialog("plans.snooze");
        desk.sees("Les inspecteurs sont en grève.").findsNoBarrier().picture("commitment-paused");
        desk.pictureInDark("commitment-paused-dark");
    }

    private void lookAtTheBoard(Visitor sofia, Visitor tomasz, Visitor phone) throws IOException {
        sofia.go("plans/board?plan=" + plan);
        var overdue = sofia.page()
                .locator(".tri-concerns a")
                .filter(new Locator.FilterOptions().setHasText(sofia.text("plans.concern.overdue")));
        assertThat(overdue).containsText("1");
        sofia.findsNoBarrier().picture("board");
        overdue.click();
        sofia.page().waitForURL("**/plans/board?concern=overdue&plan=" + plan);
        sofia.sees("Publish the list of licensed agencies.");
        var taken = sofia.page()
                .waitForDownload(
                        () -> sofia.link(sofia.text("plans.take.csv")).first().click());
        assertThat(Files.readString(taken.path())).contains("Publish the list of licensed agencies.");
        tomasz.go("plans/board");
        tomasz.sees("Publish the list of licensed agencies.").findsNoBarrier().picture("board-workers");
        tomasz.pictureInDark("board-dark");
        phone.go("plans/board?plan=" + plan);
        phone.sees("Publish the list of licensed agencies.")
                .fits()
                .findsNoBarrier()
                .picture("board-phone");
        phone.pictureInDark("board-phone-dark");
        phone.go("plans/" + plan);
        phone.sees("Publish the list of licensed agencies.")
                .fits()
                .findsNoBarrier()
                .picture("plan-tracked-phone");
        sofia.go("plans/" + plan);
        sofia.sees("Publish the list of licensed agencies.").findsNoBarrier().picture("plan-tracked");
    }

    private void expect(Visitor sofia, Visitor tomasz) {
        sofia.go("plans/" + plan + "/standards");
        sofia.openDialog("plans.heat.expect").pick("plans.filter.standard", "C029");
        sofia.page().getByRole(AriaRole.CHECKBOX).first().check();
        sofia.picture("heat-expect");
        sofia.pressInDialog("platform.save");
        sofia.page().locator(".tri-heat-gap").first().waitFor();
        sofia.findsNoBarrier().picture("heat");
        tomasz.go("plans/" + plan + "/standards");
        tomasz.page().locator(".tri-heat-gap").first().waitFor();
        tomasz.findsNoBarrier();
        tomasz.pictureInDark("heat-dark");
    }

    private void fetch(Visitor tomasz) throws IOException, InterruptedException {
        tomasz.go("plans/calendars?plan=" + plan);
        tomasz.button(tomasz.text("plans.feeds.make-plan", "Fair recruitment")).click();
        var field = tomasz.field(tomasz.text("plans.feeds.address"));
        assertThat(field).hasValue(Pattern.compile("https://portal\\.example/feeds/.{43}"));
        tomasz.findsNoBarrier().picture("calendars");
        var address = field.inputValue().replace("https://portal.example", portal());
        try (var calendar = HttpClient.newHttpClient()) {
            var fetched =
                    calendar.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            assertThat(fetched.statusCode()).isEqualTo(200);
            assertThat(fetched.body()).startsWith("BEGIN:VCALENDAR").contains("X-WR-CALNAME:Fair recruitment");
            tomasz.press("plans.feeds.revoke").sees(tomasz.text("plans.feeds.revoked"));
            var again =
                    calendar.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            assertThat(again.statusCode()).isEqualTo(404);
        }
    }

    private CommitmentId planned() {
        var group = convened("Recruitment", "Fair recruitment");
        mandate(group, "Diop", Capacity.TITULAR);
        mandate(group, "Rossi", Capacity.SPOKESPERSON);
        mandate(group, "Zieliński", Capacity.SPOKESPERSON);
        var parties = Set.of(organization("Diop"), organization("Rossi"), organization("Zieliński"));
        var period = new Period(START, START.plusYears(2).minusDays(1));
        plan = opened(group, new PlanDraft("Fair recruitment", period, Rhythm.QUARTERLY, parties));
        var late = committed("Publish the list of licensed agencies.", "Rossi", null);
        as(() -> transactions.execute(
                nothing -> jdbc.sql("update plans.commitment set starts_on = ?, due_on = ? where id = ?")
                        .params(TODAY.minusMonths(2), TODAY.minusDays(3), late.value())
                        .update()));
        committed("Train two hundred workplace monitors.", "Zieliński", null);
        return committed("Visit each recruitment agency once a year.", "Diop", share());
    }

    private CommitmentId committed(String sentence, String lead, @Nullable Indicator indicator) {
        var draft = new CommitmentDraft(
                sentence,
                organization(lead),
                Set.of(),
                List.of(),
                Set.of("C181"),
                new Period(START, TODAY.plusMonths(6)),
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
                new Figure(new BigDecimal(20), START),
                new Figure(new BigDecimal(90), TODAY.plusMonths(6)));
    }
}
