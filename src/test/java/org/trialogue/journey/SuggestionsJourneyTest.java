package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** An adviser may only suggest, a member chooses to, and the secretariat decides, while all three look at the text. */
class SuggestionsJourneyTest extends Journey {

    private static final String DRAFT = "Guidance\n\n1. Wages are paid monthly.\n\n2. Fees are forbidden.";

    @Test
    void what_is_suggested_is_seen_by_all_and_accepted_rejected_or_withdrawn() {
        var sofia = visitor("Marín").signIn();
        var elena = visitor("Rossi");
        var tomasz = visitor("Zieliński");
        Rooms.open(sofia, tomasz);
        adviser(sofia, elena);
        var text = Rooms.text(sofia, DRAFT);
        for (var member : new Visitor[] {elena.signIn(), tomasz.signIn()}) open(member, text);

        typed(elena, "Wages are paid monthly.", " and in full");
        assertThat(tool(elena, "tool.suggest")).hasCount(0);
        assertThat(Desk.editor(sofia).locator("ins")).containsText(" and in full");

        tool(tomasz, "tool.suggest").click();
        assertThat(tool(tomasz, "tool.suggest")).hasAttribute("aria-pressed", "true");
        Desk.editor(tomasz).getByText("Fees are forbidden.").click();
        tomasz.page().keyboard().press("End");
        for (int n = 0; n < "forbidden.".length(); n++) tomasz.page().keyboard().press("Backspace");
        tomasz.page().keyboard().type("banned.");
        tomasz.page().keyboard().press("Enter");
        tomasz.page().keyboard().type("Agencies are licensed.");
        assertThat(Desk.editor(sofia).locator("del")).containsText("forbidden.");
        assertThat(Desk.editor(sofia)).containsText("Agencies are licensed.");

        tool(sofia, "tool.suggestions").click();
        assertThat(entries(sofia)).hasCount(3);
        sofia.findsNoBarrier().picture("suggestions");
        entries(sofia)
                .nth(0)
                .getByText(sofia.text("drafting.editor.suggestions.accept"))
                .click();
        assertThat(Desk.editor(elena)).containsText("Wages are paid monthly. and in full");
        assertThat(Desk.editor(elena).locator("ins").filter(containing("and in full")))
                .hasCount(0);
        sofia.page()
                .getByText(sofia.text("drafting.editor.suggestions.rejectAll"))
                .click();
        assertThat(Desk.editor(elena).locator("ins, del")).hasCount(0);
        assertThat(Desk.editor(elena)).not().containsText("Agencies are licensed.");
        assertThat(entries(sofia)).hasCount(0);

        typed(elena, "Fees are forbidden.", " always");
        tool(elena, "tool.suggestions").click();
        entries(elena)
                .getByText(elena.text("drafting.editor.suggestions.withdraw"))
                .click();
        assertThat(Desk.editor(tomasz)).not().containsText("always");
        assertThat(elena.page().locator(".tri-tray")).hasCount(0);
    }

    @Test
    void an_adviser_suggests_with_the_keyboard_alone_and_on_a_phone() {
        var sofia = visitor("Marín").signIn();
        var elena = onPhone("Rossi");
        Rooms.open(sofia);
        adviser(sofia, elena);
        var text = Rooms.text(sofia, DRAFT);
        open(elena.signIn(), text);
        typed(elena, "Fees are forbidden.", " always");
        tool(elena, "tool.suggestions").focus();
        elena.page().keyboard().press("Enter");
        assertThat(entries(elena)).hasCount(1);
        elena.fits().findsNoBarrier().picture("suggestions-phone");
        entries(elena)
                .getByText(elena.text("drafting.editor.suggestions.withdraw"))
                .focus();
        elena.page().keyboard().press("Enter");
        assertThat(Desk.editor(elena)).not().containsText("always");
        elena.page().keyboard().press("Escape");
        assertThat(Desk.editor(elena)).isFocused();
    }

    private static void adviser(Visitor secretary, Visitor member) {
        secretary.openDialog("membership.give");
        secretary.pick("membership.field.member", member.name());
        secretary.select("membership.field.capacity", secretary.text("platform.capacity.adviser"));
        secretary.pressInDialog("membership.give");
        assertThat(secretary.page().locator(".tri-row").filter(containing(member.name())))
                .isVisible();
    }

    private static void open(Visitor member, String text) {
        member.page().navigate(text);
        assertThat(member.page().locator(".tri-status")).hasAttribute("data-state", "connected");
    }

    private static void typed(Visitor member, String after, String words) {
        Desk.editor(member).getByText(after).click();
        member.page().keyboard().press("End");
        member.page().keyboard().type(words);
        assertThat(Desk.editor(member).locator("ins")).containsText(words);
    }

    private static Locator tool(Visitor visitor, String name) {
        return visitor.page().locator("[data-tool='" + name + "']");
    }

    private static Locator entries(Visitor visitor) {
        return visitor.page().locator(".tri-suggested > li");
    }

    private static Locator.FilterOptions containing(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
