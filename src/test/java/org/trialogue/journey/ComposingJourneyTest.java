package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Letters that an input method puts together, while someone else writes in the same paragraph. */
@Tag("walk")
class ComposingJourneyTest extends Journey {

    private static final String DRAFT = "Guidance\n\n1. Wages are paid monthly.\n\n2. Fees are forbidden.";

    private Visitor elena;
    private Visitor tomasz;
    private CDPSession method;

    @BeforeEach
    void cast() {
        var sofia = visitor("Marín").signIn();
        elena = visitor("Rossi");
        tomasz = visitor("Zieliński");
        Rooms.open(sofia, elena, tomasz);
        var text = Rooms.text(sofia, DRAFT);
        for (var member : List.of(elena, tomasz)) {
            member.signIn().page().navigate(text);
            assertThat(member.page().locator(".tri-status")).hasAttribute("data-state", "connected");
        }
        method = elena.page().context().newCDPSession(elena.page());
    }

    @Test
    void letters_are_put_together_while_another_writes_before_them() {
        caretBehind(elena, "Wages are paid monthly.");
        composeWhileAnotherWrites();
        for (var member : List.of(elena, tomasz)) Desk.reads(member, "Always: Wages are paid monthly.日本語 ok");
        oneText();
        elena.page().keyboard().press("Control+z");
        elena.page().keyboard().press("Control+z");
        for (var member : List.of(elena, tomasz)) Desk.reads(member, "Always: Wages are paid monthly.");
        oneText();
    }

    @Test
    void letters_put_together_are_suggested_whole_while_another_writes_before_them() {
        elena.page().locator("[data-tool='tool.suggest']").click();
        caretBehind(elena, "Wages are paid monthly.");
        composeWhileAnotherWrites();
        for (var member : List.of(elena, tomasz)) {
            Desk.reads(member, "Always: Wages are paid monthly.日本語 ok");
            assertThat(Desk.editor(member).locator("ins")).hasText("日本語 ok");
        }
        oneText();
        elena.findsNoBarrier().picture("composed-suggestion");
        elena.page().locator("[data-tool='tool.suggestions']").click();
        assertThat(elena.page().locator(".tri-suggested > li")).hasCount(1);
    }

    /** An input method replaces what it has under way with each key, and another's words arrive in between. */
    private void composeWhileAnotherWrites() {
        caretBehind(tomasz, "Wages are paid monthly.");
        tomasz.page().keyboard().press("Home");
        compose("に");
        compose("にほ");
        tomasz.page().keyboard().type("Always: ");
        compose("にほんご");
        Desk.reads(elena, "にほんご");
        compose("日本語");
        elena.picture("composing");
        commit("日本語");
        elena.page().keyboard().type(" ok");
        Desk.reads(elena, "日本語 ok");
    }

    private void compose(String letters) {
        var sent = new JsonObject();
        sent.addProperty("text", letters);
        sent.addProperty("selectionStart", letters.length());
        sent.addProperty("selectionEnd", letters.length());
        method.send("Input.imeSetComposition", sent);
    }

    private void commit(String letters) {
        var sent = new JsonObject();
        sent.addProperty("text", letters);
        method.send("Input.insertText", sent);
    }

    private void oneText() {
        await().pollInSameThread()
                .untilAsserted(() -> Assertions.assertThat(Desk.text(tomasz)).isEqualTo(Desk.text(elena)));
    }

    private static void caretBehind(Visitor member, String words) {
        Desk.editor(member).getByText(words).click();
        member.page().keyboard().press("End");
    }
}
