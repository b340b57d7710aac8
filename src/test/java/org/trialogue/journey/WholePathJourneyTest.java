package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an empty portal to a confirmed commitment, on the real text, with everyone in a browser of their own. */
class WholePathJourneyTest extends Journey {

    private static final String SENTENCE = "Inspect private recruitment agencies in the three main corridors";

    /** Dates as Sofia, who reads Spanish, types them. */
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final int year = TODAY.getYear() + 1;
    private final String plan = "Fair recruitment " + year;
    private final String group = "Forced labour and trafficking " + UUID.randomUUID();

    private Visitor sofia;
    private Visitor awa;
    private Visitor elena;
    private Visitor tomasz;

    @BeforeEach
    void cast() {
        sofia = visitor("Marín");
        awa = visitor("Diop");
        elena = visitor("Rossi");
        tomasz = visitor("Zieliński");
    }

    @Test
    void from_an_empty_portal_to_a_confirmed_commitment() throws IOException {
        sofia.signIn().findsNoBarrier().picture("home-secretariat");
        Chamber.convene(sofia, group, List.of("Awa Diop", "Elena Rossi", "Tomasz Zieliński"));
        sofia.findsNoBarrier().picture("workspace");
        var text = Chamber.importSample(sofia);
        for (var member : List.of(awa, elena, tomasz)) Desk.open(member.signIn(), text);
        writeInTheSameProvision();
        findTheNewWording(text);
        makeThePlan();
        reportAsLeadParty();
        confirmAsAnotherGroup();
    }

    private void writeInTheSameProvision() {
        Desk.caret(elena, 0, "Home");
        Desk.caret(tomasz, 0.5, "End");
        Desk.caret(awa, 1, "End");
        var members = List.of(awa, elena, tomasz);
        Desk.seeEachOther(members);
        Desk.typeAtOnce(members, List.of(" Governments report yearly.", "Employers agree. ", " Workers insist. "));
        for (var member : members) everyonesWordsAreRead(member);
        seesTheOthersCursors(awa);
        awa.findsNoBarrier().picture("editor");
        System.out.println(Latency.between(elena.page(), tomasz.page(), 40));
        awa.page().reload();
        for (var words : List.of("Employers agree. ", " Workers insist. ", "Governments report yearly."))
            Desk.reads(awa, words);
        wrote(awa, 0, "Home", "Elena Rossi", "platform.side.employers");
        wrote(awa, 0.5, "End", "Tomasz Zieliński", "platform.side.workers");
    }

    private static void everyonesWordsAreRead(Visitor member) {
        Desk.reads(member, "Employers agree. In 2005, the ILO published");
        Desk.reads(member, " Workers insist. ");
        Desk.reads(member, "Palermo Protocol. Governments report yearly.");
    }

    private static void seesTheOthersCursors(Visitor awa) {
        var carets = Desk.editor(awa).locator(".tri-caret");
        assertThat(carets.filter(new Locator.FilterOptions().setHasText("Elena Rossi")))
                .hasClass(Pattern.compile("tri-of-employers"));
        assertThat(carets.filter(new Locator.FilterOptions().setHasText("Tomasz Zieliński")))
                .hasClass(Pattern.compile("tri-of-workers"));
    }

    private static void wrote(Visitor reader, double down, String key, String name, String side) {
        Desk.caret(reader, down, key);
        assertThat(reader.page().locator(".tri-wrote")).containsText(name);
        assertThat(reader.page().locator(".tri-wrote")).containsText(reader.text(side));
    }

    private void findTheNewWording(String text) {
        elena.go("library?q=Workers%20insist");
        var id = text.substring(text.lastIndexOf('/') + 1);
        var hit = elena.page().locator("main a[href*='" + id + "']").first();
        retry(elena, hit);
        elena.findsNoBarrier().picture("search-provision");
        elena.go("library?q=recruitment%20agencies");
        elena.page().locator("main a[href*='practices/']").first().waitFor();
        elena.findsNoBarrier().picture("search-practices");
        var nora = visitor("Lind").signIn();
        nora.go("library?q=recruitment%20agencies");
        nora.page().locator("main a[href*='practices/']").first().waitFor();
        nora.go("library?q=Workers%20insist");
        nora.page().locator("h1").waitFor();
        assertThat(nora.page().locator("main a[href*='" + id + "']")).hasCount(0);
    }

    private void makeThePlan() {
        sofia.go("plans").openDialog("plans.new");
        sofia.select("plans.working-group", group)
                .fill("plans.plan.title", plan)
                .fill("plans.plan.from", "01/01/" + year)
                .fill("plans.plan.until", "31/12/" + year)
                .pressInDialog("plans.open");
        sofia.page().waitForURL(Pattern.compile(".*/plans/.+"));
        sofia.press("plans.commitment.add");
        sofia.fill("plans.commitment.sentence", SENTENCE)
                .select("plans.commitment.lead", "Employers' Federation")
                .fill("plans.commitment.start", "01/02/" + year)
                .fill("plans.commitment.due", "30/06/" + year)
                .pick("plans.commitment.provisions", "2")
                .pick("plans.commitment.standards", "P029")
                .fill("plans.indicator.name", "Agencies inspected")
                .select("plans.indicator.measure", sofia.text("plans.measure.number"))
                .fill("plans.indicator.unit", "agencies")
                .fill("plans.indicator.baseline", "12")
                .fill("plans.indicator.baseline-on", TODAY.format(TYPED))
                .fill("plans.indicator.target", "40")
                .fill("plans.indicator.target-on", "30/06/" + year);
        sofia.press("plans.commitment.record");
        assertThat(sofia.page().locator("main")).containsText(SENTENCE);
        sofia.findsNoBarrier().picture("commitment");
    }

    private void reportAsLeadParty() {
        elena.go("");
        retry(elena, elena.link(plan).first());
        elena.findsNoBarrier().picture("home-employer").link(plan).first().click();
        elena.link(SENTENCE).first().click();
        elena.page().waitForURL(Pattern.compile(".*/commitments/.+"));
        elena.fill("plans.report.narrative", "Twenty-six agencies were inspected together with the union.");
        elena.page()
                .getByLabel(elena.text("plans.report.actual", "Agencies inspected"))
                .fill("26");
        elena.page().getByRole(AriaRole.RADIO).nth(1).check();
        var evidence = new FilePayload("inspections.csv", "text/csv", "agency;date".getBytes(StandardCharsets.UTF_8));
        elena.choose("plans.report.attach", evidence);
        elena.sees("inspections.csv").findsNoBarrier().picture("report-form");
        elena.press("plans.report.give").sees(elena.text("plans.report.given"));
        assertThat(elena.button(elena.text("plans.answer.confirm"))).hasCount(0);
    }

    private void confirmAsAnotherGroup() {
        tomasz.go("");
        retry(tomasz, tomasz.link(SENTENCE).first());
        tomasz.findsNoBarrier().picture("home-worker").link(SENTENCE).first().click();
        tomasz.page().waitForURL(Pattern.compile(".*/commitments/.+"));
        tomasz.press("plans.answer.confirm").pressInDialog("plans.answer.confirm");
        tomasz.sees("Tomasz Zieliński").findsNoBarrier().picture("commitment-confirmed");
        sofia.go("plans").link(plan).first().click();
        sofia.sees(sofia.text("plans.tally.confirmed", 1, 1)).findsNoBarrier().picture("plan-board");
    }

    /** What was just written is found within a few seconds; until then the question is asked again. */
    private static void retry(Visitor visitor, Locator hit) {
        for (int n = 0; n < 20 && hit.count() == 0; n++) {
            visitor.page().waitForTimeout(500);
            visitor.page().reload();
            visitor.page().locator("h1").waitFor();
        }
        if (hit.count() == 0)
            fail("Not found on the page: " + visitor.page().locator("main").innerText());
        assertThat(hit).isVisible();
    }
}
