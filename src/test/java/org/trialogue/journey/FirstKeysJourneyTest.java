package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever writes the moment a text is on the screen, or faster than the browser says where the caret is, loses no key. */
class FirstKeysJourneyTest extends Journey {
    private static final int ROUNDS = 6;

    @Test
    void keys_pressed_as_soon_as_the_text_is_seen_are_kept() {
        var sofia = visitor("Marín").signIn();
        var elena = visitor("Rossi");
        Rooms.open(sofia, elena);
        var text = Rooms.text(sofia, "Guidance\n\n1. Wages are paid monthly.\n\n2. Rest is guaranteed.");
        elena.signIn();
        var written = "Wages are paid monthly.";
        for (int round = 0; round < ROUNDS; round++) {
            elena.page().navigate(text);
            var editor = elena.page().locator("trialogue-editor .ProseMirror");
            editor.getByText(written).click();
            var keyboard = elena.page().keyboard();
            keyboard.press("End");
            keyboard.press("Backspace");
            keyboard.press("Backspace");
            keyboard.type(round + ".");
            written = written.substring(0, written.length() - 2) + round + ".";
            assertThat(editor.getByText(written)).isVisible();
            assertThat(elena.page().locator(".tri-status")).hasAttribute("data-state", "connected");
        }
    }
}
