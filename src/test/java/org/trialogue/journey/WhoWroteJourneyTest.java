package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whose words a text is made of, what was changed in a paragraph, and what the drafting committee does with it, by keyboard. */
class WhoWroteJourneyTest extends Journey {

    private static final String DRAFT = "Guidance\n\n1. Wages are paid monthly.\n\n2. Rest is guaranteed.";

    @Test
    void the_whole_text_says_who_wrote_it_and_what_was_changed_lately() {
        var sofia = visitor("Marín").signIn();
        var elena = visitor("Rossi");
        Rooms.open(sofia, elena);
        var text = Rooms.text(sofia, DRAFT);
        elena.signIn().page().navigate(text);
        atTheEnd(elena, "Wages are paid monthly.");
        elena.page().keyboard().type(" In full.");
        assertThat(Desk.editor(sofia)).containsText("In full.");
        sofia.page().navigate(text);
        atTheEnd(sofia, "In full.");
        sofia.page().keyboard().press("ArrowLeft");
        sofia.page().keyboard().press("F2");
        assertThat(sofia.page().locator(".tri-passing")).containsText(elena.name());
        sofia.page().locator("[data-tool='tool.attribution']").click();
        assertThat(sofia.page().locator(".tri-written.tri-of-secretariat").first())
                .isVisible();
        assertThat(sofia.page().locator(".tri-written").filter(new Locator.FilterOptions().setHasText("In full.")))
                .hasAttribute("title", Pattern.compile(".*" + elena.name() + ".*"));
        sofia.findsNoBarrier().picture("who-wrote-what");
        Desk.editor(sofia).getByText("In full.").click();
        sofia.page().keyboard().press("F4");
        assertThat(sofia.page().locator(".tri-changes ins")).containsText("In full.");
        sofia.findsNoBarrier().picture("what-changed-here");
        sofia.page().keyboard().press("Escape");
        sofia.page().keyboard().press("Shift+F2");
        sofia.sees(sofia.text("drafting.editor.telling.none")).findsNoBarrier();
        sofia.page().keyboard().press("Escape");
        committee(sofia, text);
    }

    private static void committee(Visitor sofia, String text) {
        sofia.openDialog("drafting.stage-change");
        sofia.select("drafting.stage-change.to", sofia.text("drafting.stage.drafting_committee"));
        sofia.pressInDialog("drafting.stage-change.deed");
        assertThat(sofia.page().locator(".tri-stages [aria-current=step]"))
                .hasText(sofia.text("drafting.stage.drafting_committee"));
        sofia.page().navigate(text + "/committee");
        sofia.sees(sofia.text("drafting.committee.none")).findsNoBarrier().picture("committee");
    }

    private static void atTheEnd(Visitor visitor, String words) {
        assertThat(visitor.page().locator(".tri-status")).hasAttribute("data-state", "connected");
        Desk.editor(visitor).getByText(words).click();
        visitor.page().keyboard().press("End");
    }
}
