package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Through the portal by the keyboard alone: past the rail, from page to page, to the search box. */
class KeyboardJourneyTest extends Journey {

    @Test
    void the_first_link_puts_the_keyboard_into_the_page_that_is_shown() {
        var nora = at("workspaces");
        assertThat(nora.page().locator("body *:focus")).hasCount(0);
        nora.page().keyboard().press("Tab");
        assertThat(focused(nora, ".tri-skip")).hasCount(1);
        nora.page().keyboard().press("Enter");
        assertThat(focused(nora, "main")).hasCount(1);
        assertThat(nora.page().url()).isEqualTo(portal() + "/workspaces");
    }

    @Test
    void another_page_takes_the_keyboard_and_says_its_title() {
        var nora = at("workspaces");
        nora.page().locator(".tri-rail a[href=library]").focus();
        nora.page().keyboard().press("Enter");
        nora.page().waitForURL("**/library");
        assertThat(focused(nora, "h1")).hasText(nora.text("search.title"));
        assertThat(nora.page()).hasTitle(nora.text("search.title") + " · Trialogue");
    }

    @Test
    void a_search_leaves_the_keyboard_in_its_box_and_says_what_it_found() {
        var nora = at("library");
        var box = nora.page().locator(".tri-question input");
        var status = nora.page().locator("[role=status].tri-summary");
        status.evaluate("part => { part.same = true; }");
        box.fill("fees");
        box.press("Enter");
        assertThat(status).not().isEmpty();
        assertThat(box).isFocused();
        box.fill("qwzxv bnkqw");
        box.press("Enter");
        assertThat(status).containsText(nora.text("search.found", 0));
        assertThat((Boolean) status.evaluate("part => part.same")).isTrue();
    }

    @Test
    void control_k_opens_a_box_that_leads_anywhere_and_gives_the_keyboard_back() {
        var nora = at("workspaces");
        var button = nora.page().locator(".tri-palette-open");
        assertThat(button).hasAttribute("aria-keyshortcuts", "Control+K");
        button.focus();
        nora.page().keyboard().press("Control+k");
        var box = nora.page().locator(".tri-palette input");
        assertThat(box).isFocused();
        box.press("Enter");
        assertThat(nora.page().locator(".tri-palette[open]")).isVisible();
        box.press("Escape");
        assertThat(nora.page().locator(".tri-palette[open]")).hasCount(0);
        assertThat(button).isFocused();
        assertThat(nora.page()).hasURL(portal() + "/workspaces");
        nora.page().keyboard().press("Control+k");
        box.fill("C189");
        var offer = nora.page().locator(".tri-palette [role=option]").first();
        assertThat(offer).containsText("C189");
        nora.findsNoBarrier();
        box.press("ArrowDown");
        assertThat(offer).hasAttribute("aria-selected", "true");
        box.press("Enter");
        nora.page().waitForURL(portal() + "/standards/C189");
        nora.page().keyboard().press("Control+k");
        box.fill("fees");
        box.press("Enter");
        nora.page().waitForURL(portal() + "/library?q=fees");
        assertThat(focused(nora, "h1")).hasText(nora.text("search.title-of", "fees"));
    }

    @Test
    void a_session_that_has_ended_says_so_in_the_readers_language() {
        var awa = visitor("Diop").signIn().losesTheSession();
        awa.follow("search.menu");
        awa.sees(awa.text("shell.expired")).picture("session-ended");
        awa.page().keyboard().press("Escape");
        awa.page().locator("#username, h1").first().waitFor();
    }

    private Visitor at(String address) {
        var nora = visitor("Lind").signIn().go(address);
        nora.page().locator("main h1").waitFor();
        return nora;
    }

    private static Locator focused(Visitor visitor, String selector) {
        return visitor.page().locator(selector + ":focus");
    }
}
