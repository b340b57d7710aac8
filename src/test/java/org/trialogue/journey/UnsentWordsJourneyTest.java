package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Words that have not reached the portal: kept, shown, and never left behind unasked. */
@Tag("walk")
class UnsentWordsJourneyTest extends Journey {

    private static final String DRAFT = "Guidance\n\n1. Wages are paid monthly.\n\n2. Rest is guaranteed.";

    /** How much the browser keeps of texts, and of words that were not sent. */
    private static final String KEPT = """
            async () => {
              const open = indexedDB.open('trialogue-collab');
              await new Promise((done) => { open.onsuccess = open.onerror = done; });
              const stores = ['base', 'work'];
              const counts = stores.map((name) => open.result.transaction(name).objectStore(name).count());
              await new Promise((done) => { counts[1].onsuccess = done; });
              open.result.close();
              return counts[0].result + counts[1].result;
            }""";

    private Visitor sofia;
    private Visitor elena;
    private String group;
    private String text;

    @BeforeEach
    void cast() {
        sofia = visitor("Marín").signIn();
        elena = visitor("Rossi");
        group = Rooms.open(sofia, elena);
        text = Rooms.text(sofia, DRAFT);
        elena.signIn().page().navigate(text);
        assertThat(editor()).containsText("Wages are paid monthly.");
        assertThat(status()).hasAttribute("data-state", "connected");
    }

    @Test
    void signing_out_asks_first_and_leaves_nothing_in_the_browser() {
        writeWithoutConnection();
        signOut();
        elena.sees(elena.text("shell.sign-out.unsent")).findsNoBarrier().picture("sign-out-unsent");
        elena.pressInDialog("shell.sign-out.stay");
        Assertions.assertThat(elena.page().evaluate(KEPT)).isEqualTo(2);
        assertThat(editor()).containsText("Wages are paid monthly. And in full.");
        signOut();
        elena.pressInDialog("shell.sign-out.all-the-same");
        elena.page().waitForURL(Pattern.compile(".*/realms/trialogue/.*"));
        elena.go("icons/trialogue.svg");
        Assertions.assertThat(elena.page().evaluate(KEPT)).isEqualTo(0);
    }

    @Test
    void signing_out_does_not_ask_when_all_is_sent_and_still_clears_the_text() {
        signOut();
        elena.page().waitForURL(Pattern.compile(".*/realms/trialogue/.*"));
        elena.go("icons/trialogue.svg");
        Assertions.assertThat(elena.page().evaluate(KEPT)).isEqualTo(0);
    }

    @Test
    void whose_mandate_ends_while_writing_reads_why_and_can_copy_what_was_not_sent() {
        writeWithoutConnection();
        sofia.page().navigate(group);
        sofia.button(sofia.text("membership.end.of", elena.name())).click();
        sofia.pressInDialog("membership.end");
        assertThat(sofia.button(sofia.text("membership.end.of", elena.name()))).hasCount(0);
        online();
        var alert = elena.page().getByRole(AriaRole.ALERT).filter(having(elena.text("drafting.socket.not-allowed")));
        assertThat(alert).isVisible();
        assertThat(elena.page().locator(".tri-closed")).containsText("And in full.");
        assertThat(editor()).hasAttribute("contenteditable", "false");
        assertThat(elena.button(elena.text("drafting.editor.closed.reload"))).isVisible();
        elena.findsNoBarrier().picture("mandate-ended");
    }

    @Test
    void whose_sign_in_ends_elsewhere_is_told_to_sign_in_again() {
        elena.losesTheSession();
        elena.page().evaluate("window.dispatchEvent(new Event('online'))");
        var alert = elena.page().getByRole(AriaRole.ALERT).filter(having(elena.text("drafting.socket.not-signed-in")));
        assertThat(alert).isVisible();
        assertThat(editor()).hasAttribute("contenteditable", "false");
    }

    @Test
    void arriving_at_a_provision_puts_the_cursor_there_and_marks_it() {
        var id = elena.page().locator(".tri-provision").nth(1).getAttribute("data-id");
        elena.go("");
        elena.page().navigate(text + "#" + id);
        assertThat(elena.page().locator(".tri-named")).containsText("Rest is guaranteed.");
        await().pollInSameThread()
                .untilAsserted(() -> Assertions.assertThat(elena.page()
                                .evaluate("document.activeElement.contains(document.getSelection().anchorNode)"
                                        + " && document.getSelection().anchorNode.parentElement.closest('[data-id=\""
                                        + id
                                        + "\"]') !== null"))
                        .isEqualTo(true));
        elena.findsNoBarrier().picture("provision-named");
    }

    @Test
    void words_without_a_place_stand_clear_of_the_rail_and_leave_the_focus_in_the_text() {
        elena.page().setViewportSize(390, 844);
        writeWithoutConnection();
        sofia.page().navigate(text);
        var provision = editor(sofia).getByText("Wages are paid monthly.");
        provision.click();
        sofia.page().keyboard().press("Control+a");
        sofia.page().keyboard().press("Backspace");
        assertThat(provision).hasCount(0);
        assertThat(sofia.page().locator(".tri-status")).hasText(Pattern.compile(".*guardado.*"));
        online();
        var tray = elena.page().locator(".tri-tray");
        assertThat(tray).containsText("And in full.");
        var foot = elena.page().locator(".tri-rail").boundingBox().y;
        Assertions.assertThat(tray.boundingBox().y + tray.boundingBox().height).isLessThanOrEqualTo(foot);
        elena.fits().findsNoBarrier().picture("tray-phone");
        elena.press("drafting.editor.tray.throwAway");
        assertThat(tray).hasCount(0);
        assertThat(editor()).isFocused();
    }

    /** The connection breaks and no ticket for another one is to be had. */
    private void writeWithoutConnection() {
        elena.page().route("**/texts/*/ticket", Route::abort);
        elena.page().evaluate("window.dispatchEvent(new Event('offline'))");
        assertThat(status()).hasAttribute("data-state", "offline");
        editor().getByText("Wages are paid monthly.").click();
        elena.page().keyboard().press("End");
        elena.page().keyboard().type(" And in full.");
        assertThat(status()).hasText(Pattern.compile(".*kept here"));
        await().pollInSameThread()
                .untilAsserted(
                        () -> Assertions.assertThat(elena.page().evaluate(KEPT)).isEqualTo(2));
    }

    private void online() {
        elena.page().unrouteAll();
        elena.page().evaluate("window.dispatchEvent(new Event('online'))");
    }

    private void signOut() {
        elena.page().getByRole(AriaRole.MENUITEM).first().click();
        elena.page().getByText(elena.text("shell.sign-out")).first().click();
    }

    private static Locator.FilterOptions having(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private Locator editor() {
        return editor(elena);
    }

    private static Locator editor(Visitor visitor) {
        return visitor.page().locator("trialogue-editor .ProseMirror");
    }

    private Locator status() {
        return elena.page().locator(".tri-status");
    }
}
