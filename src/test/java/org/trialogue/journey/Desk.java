package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;

/** What people do in a text that is open before them. */
final class Desk {

    private Desk() {}

    static Locator editor(Visitor visitor) {
        return visitor.page().locator("trialogue-editor .ProseMirror");
    }

    /** Opens the text and waits until it is there and its line to the server stands. */
    static void open(Visitor visitor, String address) {
        visitor.page().navigate(address);
        assertThat(editor(visitor)).containsText("In 2005, the ILO published");
    }

    /** Puts the caret into the second provision, so far down it, and then to the line's beginning or end. */
    static void caret(Visitor visitor, double down, String key) {
        assertThat(visitor.page().locator(".tri-status")).hasAttribute("data-state", "connected");
        var paragraph =
                editor(visitor).locator(".tri-provision").nth(1).locator("p").first();
        var box = paragraph.boundingBox();
        paragraph.click(new Locator.ClickOptions().setPosition(12, 8 + down * (box.height - 16)));
        visitor.page().keyboard().press(key);
    }

    /** Everyone sees where all the others stand. */
    static void seeEachOther(List<Visitor> members) {
        for (var member : members)
            assertThat(editor(member).locator(".tri-caret")).hasCount(members.size() - 1);
    }

    /** Each types their own words, letter by letter in turn. */
    static void typeAtOnce(List<Visitor> members, List<String> words) {
        var longest = words.stream().mapToInt(String::length).max().orElseThrow();
        for (int n = 0; n < longest; n++) {
            for (int who = 0; who < members.size(); who++) {
                var own = words.get(who);
                if (n < own.length()) members.get(who).page().keyboard().type(own.substring(n, n + 1));
            }
        }
    }

    /** Waits until the text itself has the words; the cursors of the others stand in it, but are no part of it. */
    static void reads(Visitor visitor, String words) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        Assertions.assertThat(text(visitor)).as(visitor.name()).contains(words));
    }

    /** The text itself, without the cursors of the others. */
    static String text(Visitor visitor) {
        return (String) visitor.page().evaluate("""
                () => {
                  const text = document.querySelector('trialogue-editor .ProseMirror')?.cloneNode(true);
                  text?.querySelectorAll('.ProseMirror-widget').forEach((widget) => widget.remove());
                  return text?.textContent ?? '';
                }""");
    }
}
