package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trialogue.local.Gate;

/** One of three loses the connection to the portal, and nothing else: at each moment it says what is safe, and all of it is. */
@Tag("walk")
class MinuteOfflineJourneyTest extends Journey {

    private static final Duration OFFLINE = Duration.ofSeconds(Integer.getInteger("trialogue.offline.seconds", 60));
    private static final String DRAFT =
            "Guidance\n\n1. Wages are paid monthly.\n\n2. Fees are forbidden.\n\n3. Rest is guaranteed.";

    private Visitor awa;
    private Visitor elena;
    private Visitor tomasz;
    private Gate gate;

    @BeforeEach
    void cast() {
        var sofia = visitor("Marín").signIn();
        awa = visitor("Diop");
        elena = visitor("Rossi");
        tomasz = visitor("Zieliński");
        Rooms.open(sofia, awa, elena, tomasz);
        var text = Rooms.text(sofia, DRAFT);
        gate = new Gate(portal());
        for (var member : List.of(awa, elena, tomasz)) {
            var address = member == elena ? text.replace(portal(), "http://localhost:" + gate.port()) : text;
            member.signIn().page().navigate(address);
            assertThat(status(member)).hasAttribute("data-state", "connected");
        }
        await().pollInSameThread()
                .until(
                        () -> Boolean.TRUE.equals(
                                elena.page()
                                        .evaluate(
                                                "async () => Boolean((await navigator.serviceWorker.getRegistration('texts/'))?.active)")));
    }

    @AfterEach
    void away() {
        gate.close();
    }

    @Test
    void a_minute_without_connection_and_a_reload_in_it_lose_nothing() {
        allWriteAtOnce();
        elena.picture("minute-1-all-write");
        gate.shut();
        var back = Instant.now().plus(OFFLINE);
        assertThat(status(elena)).hasAttribute("data-state", "offline");
        behindFees();
        elena.page().keyboard().type(" of any kind,");
        takeTheSecondAway();
        var words = " of any kind," + writeUntil(back.minus(OFFLINE.dividedBy(3)));
        assertThat(note(elena)).containsText(elena.text("drafting.editor.away.writing"));
        elena.findsNoBarrier().fits().picture("minute-2-offline-writing");
        tomasz.picture("minute-2-others-delete");
        lookAtThePhone("minute-2-offline-writing-phone");

        elena.page().reload();
        assertThat(elena.page().locator("#waits")).isVisible();
        elena.findsNoBarrier().fits().picture("minute-3-reloaded");
        await().pollInSameThread().atMost(OFFLINE).until(() -> !Instant.now().isBefore(back));
        gate.open();

        assertThat(status(elena)).hasAttribute("data-state", "connected", new HasAttributeOptions().setTimeout(30_000));
        var entries = elena.page().locator(".tri-tray li");
        assertThat(entries).hasCount(1);
        assertThat(entries.locator(".tri-words")).hasText(words.strip());
        assertThat(entries.locator(".tri-around")).hasText("2. Fees […] are forbidden. Employers agree.");
        elena.findsNoBarrier().fits().picture("minute-4-back");
        lookAtThePhone("minute-4-back-phone");
        elena.press("drafting.editor.tray.putBack");
        assertThat(elena.page().locator(".tri-tray")).hasCount(0);
        for (var member : List.of(awa, elena, tomasz)) Desk.reads(member, words.strip());
        elena.picture("minute-5-put-back");
        tomasz.picture("minute-5-put-back-others");
    }

    /** As in a tunnel: nothing tells that the connection is gone, but for the silence. */
    @Test
    void a_connection_that_falls_silent_is_told_soon_and_all_arrives_afterwards() {
        gate.silence();
        behindFees();
        elena.page().keyboard().type(" of any kind,");
        assertThat(note(elena)).isVisible(new IsVisibleOptions().setTimeout(10_000));
        assertThat(status(elena)).hasAttribute("data-state", "slow");
        elena.findsNoBarrier().picture("minute-6-silent");
        gate.open();
        assertThat(status(elena)).hasAttribute("data-state", "connected", new HasAttributeOptions().setTimeout(30_000));
        assertThat(note(elena)).hasCount(0);
        for (var member : List.of(awa, tomasz)) Desk.reads(member, "Fees of any kind, are forbidden.");
    }

    private void allWriteAtOnce() {
        var all = List.of(awa, elena, tomasz);
        caretBehind(awa, "Wages are paid monthly.");
        caretBehind(elena, "Fees are forbidden.");
        caretBehind(tomasz, "Rest is guaranteed.");
        Desk.seeEachOther(all);
        Desk.typeAtOnce(all, List.of(" Governments report.", " Employers agree.", " Workers insist."));
        for (var member : all) Desk.reads(member, "Fees are forbidden. Employers agree.");
    }

    /** One takes the words out, the other what is left of the provision. */
    private void takeTheSecondAway() {
        caretBehind(awa, "Fees are forbidden.");
        for (var key : List.of("Shift+Home", "Delete")) awa.page().keyboard().press(key);
        assertThat(Desk.editor(tomasz)).not().containsText("Fees are forbidden.");
        caretBehind(tomasz, "Wages are paid monthly.");
        for (var key : List.of("Shift+ArrowDown", "Shift+End", "Delete"))
            tomasz.page().keyboard().press(key);
        for (var member : List.of(awa, tomasz))
            assertThat(Desk.editor(member).locator(".tri-provision")).hasCount(2);
    }

    private void behindFees() {
        caretBehind(elena, "Fees are forbidden.");
        elena.page().keyboard().press("Home");
        for (int n = 0; n < "Fees".length(); n++) elena.page().keyboard().press("ArrowRight");
    }

    private static void caretBehind(Visitor member, String words) {
        Desk.editor(member).getByText(words).click();
        member.page().keyboard().press("End");
    }

    private String writeUntil(Instant end) {
        var written = new StringBuilder();
        for (int n = 1; n == 1 || Instant.now().isBefore(end); n++) {
            var words = n == 1 ? " wherever they are taken" : ", or by whom";
            Desk.editor(elena).pressSequentially(words, new Locator.PressSequentiallyOptions().setDelay(150));
            written.append(words);
        }
        return written.toString();
    }

    private void lookAtThePhone(String picture) {
        elena.page().setViewportSize(390, 844);
        elena.fits().picture(picture);
        elena.page().setViewportSize(1280, 900);
    }

    private static Locator status(Visitor member) {
        return member.page().locator(".tri-status");
    }

    private static Locator note(Visitor member) {
        return member.page().locator(".tri-away");
    }
}
