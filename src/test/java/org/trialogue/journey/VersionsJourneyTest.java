package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A version is named, two are compared in one text and side by side, and one comes back while someone else looks on. */
@Tag("walk")
class VersionsJourneyTest extends Journey {

    private static final String DRAFT = """
        Guidance

        1. Wages are paid monthly.

        2. Rest is guaranteed.

        3. Agencies are licensed.

        4. Fees are forbidden.

        5. Children are protected.\
        """;

    @Test
    void versions_are_named_compared_and_restored() {
        var sofia = visitor("Marín").signIn();
        var elena = visitor("Rossi");
        Rooms.open(sofia, elena);
        var text = Rooms.text(sofia, DRAFT);
        elena.signIn().page().navigate(text);
        write(elena);
        elena.follow("drafting.versions");
        elena.page().waitForURL(Pattern.compile(".*/versions$"));
        name(elena, "Sent to the groups");
        elena.findsNoBarrier().picture("versions");
        var compared = compare(elena);
        sofia.page().navigate(text);
        assertThat(editor(sofia)).containsText("paid weekly");
        restore(elena);
        assertThat(editor(sofia)).containsText("Wages are paid monthly.");
        assertThat(editor(elena)).containsText("Wages are paid monthly.");
        onAPhone(text, compared);
    }

    private static void write(Visitor visitor) {
        assertThat(visitor.page().locator(".tri-status")).hasAttribute("data-state", "connected");
        editor(visitor).getByText("Wages are paid monthly.").click();
        visitor.page().keyboard().press("End");
        for (int n = 0; n < "monthly.".length(); n++) visitor.page().keyboard().press("Backspace");
        visitor.page().keyboard().type("weekly, in full.");
        assertThat(editor(visitor)).containsText("Wages are paid weekly, in full.");
        assertThat(visitor.page().locator(".tri-status")).hasText(Pattern.compile("^kept .*"));
    }

    private static void name(Visitor visitor, String name) {
        visitor.openDialog("drafting.versions.name");
        visitor.findsNoBarrier().picture("version-naming");
        visitor.field(visitor.text("drafting.versions.field.name")).fill(name);
        visitor.pressInDialog("drafting.versions.name");
        assertThat(visitor.page().locator(".tri-version-named")).containsText(name);
    }

    private static String compare(Visitor visitor) {
        visitor.link(visitor.text("drafting.versions.compare", 0)).click();
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/compare\\?.*from=0.*"));
        assertThat(visitor.page().locator(".tri-cmp del")).containsText("monthly");
        assertThat(visitor.page().locator(".tri-cmp ins")).containsText("weekly, in full");
        assertThat(visitor.page().locator(".tri-cmp-by")).containsText("Rossi");
        visitor.findsNoBarrier().picture("compare-inline");
        var address = visitor.page().url();
        visitor.page().locator(".tri-cmp-folded > summary").click();
        assertThat(visitor.page().locator(".tri-cmp-folded")).containsText("Rest is guaranteed.");
        visitor.follow("drafting.compare.sides");
        assertThat(visitor.page().locator(".tri-cmp .tri-cmp-sides").first()).isVisible();
        visitor.findsNoBarrier().picture("compare-sides");
        return address;
    }

    private static void restore(Visitor visitor) {
        visitor.link(visitor.text("drafting.versions")).click();
        visitor.page().waitForURL(Pattern.compile(".*/versions$"));
        visitor.button(visitor.text("drafting.restore.of", 0)).click();
        visitor.sees(visitor.text("drafting.restore.what")).findsNoBarrier().picture("version-restoring");
        visitor.pressInDialog("drafting.restore");
        visitor.page().waitForURL(Pattern.compile(".*/texts/[^/]*$"));
    }

    private void onAPhone(String text, String compared) {
        var elena = onPhone("Rossi").signIn();
        elena.page().navigate(text + "/versions");
        assertThat(elena.page().locator(".tri-version-named")).isVisible();
        elena.fits().findsNoBarrier().picture("versions-phone");
        elena.page().navigate(compared);
        assertThat(elena.page().locator(".tri-cmp ins").first()).isVisible();
        elena.fits().findsNoBarrier().picture("compare-phone");
        elena.page().navigate(compared + "&view=sides");
        assertThat(elena.page().locator(".tri-cmp ins").first()).isVisible();
        elena.fits().findsNoBarrier().picture("compare-sides-phone");
    }

    private static Locator editor(Visitor visitor) {
        return visitor.page().locator("trialogue-editor .ProseMirror");
    }
}
