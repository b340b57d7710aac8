package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a secretary does before others can work. */
final class Rooms {

    private Rooms() {}

    /** Opens a working group with these people in it, and stays on its page, whose address it returns. */
    static String open(Visitor secretary, Visitor... members) {
        secretary.go("workspaces").openDialog("membership.open");
        secretary
                .fill("membership.field.title", "Seafarers " + UUID.randomUUID())
                .fill("membership.field.purpose", "To prepare guidance");
        secretary.pressInDialog("membership.open");
        secretary.page().waitForURL(Pattern.compile(".*/workspaces/.+"));
        for (var member : members) {
            secretary.openDialog("membership.give");
            secretary.pick("membership.field.member", member.name()).pressInDialog("membership.give");
            assertThat(secretary
                            .page()
                            .locator(".tri-row")
                            .filter(new Locator.FilterOptions().setHasText(member.name())))
                    .isVisible();
        }
        return secretary.page().url();
    }

    /** Brings a text, titled "Draft" if it begins with a number, into the group whose page is open, and returns its address. */
    static String text(Visitor secretary, String words) {
        var titled = Character.isDigit(words.charAt(0)) ? "Draft\n\n" + words : words;
        secretary.openDialog("drafting.import");
        var file = new FilePayload("draft.txt", "text/plain", titled.getBytes(StandardCharsets.UTF_8));
        secretary.choose("drafting.import.choose", file);
        secretary.page().waitForURL(Pattern.compile(".*/texts/.+"));
        return secretary.page().url();
    }
}
