package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an empty portal to a confirmed commitment, on the real text, with everyone in a browser of their own. */
class WholePathJourneyTest extends Journey {

    private static final Path SAMPLE = Path.of("src/test/resources/org/trialogue/drafting/ilo-perspective.txt");
    private static final String SENTENCE = "Inspect private recruitment agencies in the three main corridors";

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
        sofia.signIn();
        conveneTheGroup();
        importTheText();
        var text = sofia.page().url();
        arriveIn(text);
        writeInTheSameProvision();
        findTheNewWording(text);
        makeThePlan();
        reportAsLeadParty();
        confirmAsAnotherGroup();
    }

    private void conveneTheGroup() {
        sofia.findsNoBarrier().picture("home-secretariat");
        sofia.go("workspaces").openDialog("membership.open");
        sofia.fill("membership.field.title", group)
                .fill("membership.field.purpose", "Guidance on prevention and remedy");
        sofia.pressInDialog("membership.open");
        sofia.page().waitForURL(Pattern.compile(".*/workspaces/.+"));
        for (var name : List.of("Awa Diop", "Elena Rossi", "Tomasz Zieliński")) {
            sofia.openDialog("membership.give");
            sofia.pick("membership.field.member", name).pressInDialog("membership.give");
            assertThat(sofia.page().locator(".tri-row").filter(new Locator.FilterOptions().setHasText(name)))
                    .isVisible();
        }
        sofia.findsNoBarrier().picture("workspace");
    }

    private void importTheText() throws IOException {
        sofia.press("drafting.import");
        var file = new FilePayload("ilo-perspective.txt", "text/plain", Files.readAllBytes(SAMPLE));
        sofia.choose("drafting.import.choose", file);
        sofia.page().waitForURL(Pattern.compile(".*/texts/.+"));
        assertThat(editor(sofia).locator("[data-type=provision], .tri-provision"))
                .hasCount(5);
    }

    private void arriveIn(String text) {
        for (var member : List.of(awa, elena, tomasz)) {
            member.signIn().page().navigate(text);
            assertThat(editor(member)).containsText("In 2005, the ILO published");
        }
    }

    private void writeInTheSameProvision() {
        caret(elena, 0, "Home");
        caret(tomasz, 0.5, "End");
        caret(awa, 1, "End");
        settle(Map.of(elena, "Home", tomasz, "End", awa, "End"));
        typeAtOnce(
                List.of(awa, elena, tomasz),
                List.of(" Governments report yearly.", "Employers agree. ", " Workers insist. "));
        for (var member : List.of(awa, elena, tomasz)) {
            reads(member, "Employers agree. In 2005, the ILO published");
            reads(member, " Workers insist. ");
            reads(member, "Palermo Protocol. Governments report yearly.");
        }
        assertThat(editor(awa)).containsText("Elena Rossi");
        awa.findsNoBarrier().picture("editor");
        System.out.println(Latency.between(elena.page(), tomasz.page(), 40));
        awa.page().reload();
        reads(awa, "Workers insist.");
        caret(awa, 0, "Home");
        assertThat(awa.page().locator(".tri-wrote")).containsText("Elena Rossi");
        assertThat(awa.page().locator(".tri-wrote")).containsText(awa.text("platform.side.employers"));
    }

    /** Everyone sees where the two others stand; a cursor that comes in just then may have set one's own back. */
    private static void settle(Map<Visitor, String> carets) {
        carets.keySet()
                .forEach(member ->
                        assertThat(editor(member).locator(".tri-caret")).hasCount(2));
        carets.forEach((member, key) -> member.page().keyboard().press(key));
    }

    private static void typeAtOnce(List<Visitor> members, List<String> words) {
        var longest = words.stream().mapToInt(String::length).max().orElseThrow();
        for (int n = 0; n < longest; n++) {
            for (int who = 0; who < members.size(); who++) {
                var own = words.get(who);
                if (n < own.length()) members.get(who).page().keyboard().type(own.substring(n, n + 1));
            }
        }
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
                .fill("plans.plan.title", "Fair recruitment 2027")
                .fill("plans.plan.from", "01/01/2027")
                .fill("plans.plan.until", "31/12/2027")
                .pressInDialog("plans.open");
        sofia.page().waitForURL(Pattern.compile(".*/plans/.+"));
        sofia.press("plans.commitment.add");
        sofia.fill("plans.commitment.sentence", SENTENCE)
                .select("plans.commitment.lead", "Employers' Federation")
                .fill("plans.commitment.start", "01/02/2027")
                .fill("plans.commitment.due", "30/06/2027")
                .pick("plans.commitment.provisions", "2")
                .pick("plans.commitment.standards", "P029")
                .fill("plans.indicator.name", "Agencies inspected")
                .select("plans.indicator.measure", sofia.text("plans.measure.number"))
                .fill("plans.indicator.unit", "agencies")
                .fill("plans.indicator.baseline", "12")
                .fill("plans.indicator.baseline-on", "01/11/2026")
                .fill("plans.indicator.target", "40")
                .fill("plans.indicator.target-on", "30/06/2027");
        sofia.press("plans.commitment.record");
        assertThat(sofia.page().locator("main")).containsText(SENTENCE);
        sofia.findsNoBarrier().picture("commitment");
    }

    private void reportAsLeadParty() {
        elena.go("");
        retry(elena, elena.link(SENTENCE).first());
        elena.findsNoBarrier().picture("home-employer").link(SENTENCE).first().click();
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
        sofia.go("plans").link("Fair recruitment 2027").first().click();
        sofia.sees(sofia.text("plans.tally.confirmed", 1, 1)).findsNoBarrier().picture("plan-board");
    }

    /** What was just written is found within a few seconds; until then the question is asked again. */
    private static void retry(Visitor visitor, Locator hit) {
        for (int n = 0; n < 20 && hit.count() == 0; n++) {
            visitor.page().reload();
            visitor.page().locator("h1").waitFor();
        }
        assertThat(hit).isVisible();
    }

    /** Waits until the text itself has the words; the cursors of the others stand in it, but are no part of it. */
    private static void reads(Visitor visitor, String words) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        Assertions.assertThat(text(visitor)).as(visitor.name()).contains(words));
    }

    private static String text(Visitor visitor) {
        return (String) visitor.page().evaluate("""
                () => {
                  const text = document.querySelector('trialogue-editor .ProseMirror')?.cloneNode(true);
                  text?.querySelectorAll('.ProseMirror-widget').forEach((widget) => widget.remove());
                  return text?.textContent ?? '';
                }""");
    }

    private static Locator editor(Visitor visitor) {
        return visitor.page().locator("trialogue-editor .ProseMirror");
    }

    /** Puts the caret into the second provision, so far down it, and then to the line's beginning or end. */
    private static void caret(Visitor visitor, double down, String key) {
        var paragraph = editor(visitor)
                .getByText("Recommended principles and guidelines")
                .first();
        var box = paragraph.boundingBox();
        paragraph.click(new Locator.ClickOptions().setPosition(12, 8 + down * (box.height - 16)));
        visitor.page().keyboard().press(key);
    }
}
