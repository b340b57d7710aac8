package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Three people of three groups write at once; one loses the connection for {@code -Dtrialogue.offline.seconds} and goes on
 * writing in a provision that the two others take away. All end with one text, and no word is lost.
 */
class ThreeGroupsJourneyTest extends Journey {

    private static final Duration OFFLINE = Duration.ofSeconds(Integer.getInteger("trialogue.offline.seconds", 3));
    private static final String DRAFT =
            "Guidance\n\n1. Wages are paid monthly.\n\n2. Fees are forbidden.\n\n3. Rest is guaranteed.";

    private Visitor awa;
    private Visitor elena;
    private Visitor tomasz;
    private List<Visitor> all;

    @BeforeEach
    void cast() {
        var sofia = visitor("Marín").signIn();
        awa = visitor("Diop");
        elena = visitor("Rossi");
        tomasz = visitor("Zieliński");
        all = List.of(awa, elena, tomasz);
        Rooms.open(sofia, awa, elena, tomasz);
        var text = Rooms.text(sofia, DRAFT);
        for (var member : all) {
            member.signIn().page().navigate(text);
            assertThat(member.page().locator(".tri-status")).hasAttribute("data-state", "connected");
        }
    }

    @Test
    void words_written_offline_in_a_provision_that_others_delete_are_kept_and_put_back() {
        allWriteAtOnce();
        elena.page().context().setOffline(true);
        assertThat(status(elena)).hasAttribute("data-state", "offline");
        var words = writeOnInTheSecond();
        takeTheSecondAway();
        words += writeUntil(Instant.now().plus(OFFLINE));
        assertThat(Desk.editor(elena)).containsText("Fees" + words + " are forbidden. Employers agree.");
        elena.findsNoBarrier().picture("three-groups-3-offline-elena");
        tomasz.picture("three-groups-3-offline-tomasz");
        elena.page().context().setOffline(false);
        assertThat(status(elena)).hasAttribute("data-state", "connected", patiently());
        theWordsWait(words);
        oneTextForAll();
        elena.findsNoBarrier().picture("three-groups-4-back-with-unplaced-words");
        putBackWithTheKeyboard();
        for (var member : all) Desk.reads(member, words.strip());
        oneTextForAll();
        for (var member : all)
            member.picture(
                    "three-groups-5-put-back-" + member.name().split(" ")[0].toLowerCase(Locale.ROOT));
    }

    private void allWriteAtOnce() {
        caretBehind(awa, "Wages are paid monthly.");
        caretBehind(elena, "Fees are forbidden.");
        caretBehind(tomasz, "Rest is guaranteed.");
        Desk.seeEachOther(all);
        Desk.typeAtOnce(all, List.of(" Governments report.", " Employers agree.", " Workers insist."));
        for (var member : all) {
            Desk.reads(member, "Wages are paid monthly. Governments report.");
            Desk.reads(member, "Fees are forbidden. Employers agree.");
            Desk.reads(member, "Rest is guaranteed. Workers insist.");
        }
        awa.findsNoBarrier().picture("three-groups-1-all-write-awa");
        tomasz.picture("three-groups-1-all-write-tomasz");
    }

    /** In the middle of its words, so that these stand around what is written. */
    private String writeOnInTheSecond() {
        elena.page().keyboard().press("Home");
        for (int n = 0; n < "Fees".length(); n++) elena.page().keyboard().press("ArrowRight");
        var words = " of any kind,";
        elena.page().keyboard().type(words);
        assertThat(Desk.editor(elena)).containsText("Fees" + words + " are forbidden.");
        elena.picture("three-groups-2-offline-begins");
        return words;
    }

    /** One takes the words out, the other what is left of the provision. */
    private void takeTheSecondAway() {
        caretBehind(awa, "Fees are forbidden.");
        awa.page().keyboard().press("Shift+Home");
        awa.page().keyboard().press("Delete");
        assertThat(Desk.editor(tomasz)).not().containsText("Fees are forbidden.");
        caretBehind(tomasz, "Wages are paid monthly. Governments report.");
        for (var key : List.of("Shift+ArrowDown", "Shift+End", "Delete"))
            tomasz.page().keyboard().press(key);
        for (var member : List.of(awa, tomasz)) {
            assertThat(paragraphs(member)).hasCount(2);
            assertThat(provisions(member)).hasCount(2);
        }
    }

    /** Writes until then, and to the end of a word. */
    private String writeUntil(Instant end) {
        var written = new StringBuilder();
        for (int n = 1; n == 1 || Instant.now().isBefore(end); n++) {
            var words = " case " + n;
            Desk.editor(elena).pressSequentially(words, new Locator.PressSequentiallyOptions().setDelay(40));
            written.append(words);
        }
        elena.page().keyboard().type(".");
        return written.append(".").toString();
    }

    private void theWordsWait(String words) {
        var entries = elena.page().locator(".tri-tray li");
        assertThat(entries).hasCount(1);
        assertThat(entries.locator(".tri-words")).hasText(words.strip());
        assertThat(entries.locator(".tri-around")).hasText("2. Fees […] are forbidden. Employers agree.");
        assertThat(Desk.editor(elena)).not().containsText("Fees are forbidden.");
    }

    /** From the text with Escape and Tab, as the text says, to the button, and Enter. */
    private void putBackWithTheKeyboard() {
        var back = elena.page().locator(".tri-tray button").first();
        var keyboard = elena.page().keyboard();
        Desk.editor(elena).focus();
        keyboard.press("Escape");
        for (int n = 0; n < 12 && back.and(elena.page().locator(":focus")).count() == 0; n++) keyboard.press("Tab");
        assertThat(back).isFocused();
        elena.picture("three-groups-5-about-to-put-back");
        keyboard.press("Enter");
        assertThat(elena.page().locator(".tri-tray")).hasCount(0);
        assertThat(Desk.editor(elena)).isFocused();
    }

    private void oneTextForAll() {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> Assertions.assertThat(Stream.of(awa, tomasz).map(Desk::text))
                                .containsOnly(Desk.text(elena)));
    }

    private static void caretBehind(Visitor member, String words) {
        Desk.editor(member).getByText(words).click();
        member.page().keyboard().press("End");
    }

    private static Locator provisions(Visitor member) {
        return Desk.editor(member).locator(".tri-provision");
    }

    private static Locator paragraphs(Visitor member) {
        return Desk.editor(member).locator("p");
    }

    private static Locator status(Visitor member) {
        return member.page().locator(".tri-status");
    }

    private static HasAttributeOptions patiently() {
        return new HasAttributeOptions().setTimeout(30_000);
    }
}
