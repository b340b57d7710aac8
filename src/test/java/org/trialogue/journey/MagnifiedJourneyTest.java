package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a text where letters are twice as large, and in a window of 320 pixels (WCAG 2.2, 1.4.10, 2.4.11). */
@Tag("walk")
class MagnifiedJourneyTest extends Journey {

    private static final String DRAFT =
            "Guidance\n\n1. Wages are paid monthly.\n\n2. Rest is guaranteed.\n\n3. Fees are forbidden.";

    /** Whether what has the focus is in the window and nothing lies over its middle. */
    private static final String IN_SIGHT = """
            () => {
              const here = document.activeElement;
              const box = here.getBoundingClientRect();
              const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
              return top !== null && (here.contains(top) || top.contains(here));
            }""";

    private Visitor elena;

    @BeforeEach
    void cast() {
        var sofia = visitor("Marín").signIn();
        elena = visitor("Rossi");
        Rooms.open(sofia, elena);
        var text = Rooms.text(sofia, DRAFT);
        elena.signIn().page().navigate(text);
        assertThat(elena.page().locator(".tri-status")).hasAttribute("data-state", "connected");
    }

    @ParameterizedTest
    @CsvSource({"640, 450, 200", "320, 568, 320"})
    void everything_of_a_text_is_in_reach_and_nothing_lies_over_it(int width, int height, String name) {
        elena.page().setViewportSize(width, height);
        elena.fits().findsNoBarrier().picture("magnified-" + name);
        everyToolIsInSight();
        for (var panel : new String[] {"find", "outline", "citation", "image", "suggestions"})
            panelLeavesRoom(panel, name);
        comment(name);
        writesInSight();
    }

    private void everyToolIsInSight() {
        var tools = elena.page().locator(".tri-tool");
        tools.first().focus();
        for (int n = 0; n < tools.count(); n++) {
            Assertions.assertThat((Boolean) elena.page().evaluate(IN_SIGHT))
                    .as(tools.nth(n).getAttribute("data-tool"))
                    .isTrue();
            elena.page().keyboard().press("ArrowRight");
        }
        elena.fits();
    }

    private void panelLeavesRoom(String panel, String name) {
        Desk.editor(elena).getByText("Rest is guaranteed.").click();
        elena.page().keyboard().press("End");
        var tool = elena.page().locator("[data-tool='tool." + panel + "']");
        tool.click();
        assertThat(tool).hasAttribute("aria-pressed", "true");
        elena.fits().findsNoBarrier().picture("magnified-" + name + "-" + panel);
        var bar = elena.page().locator(".tri-desk-bar").boundingBox();
        Assertions.assertThat(bar.height)
                .as("%s leaves the text its room", panel)
                .isLessThan(elena.page().viewportSize().height * 0.75);
        tool.click();
        elena.page().keyboard().press("Escape");
    }

    private void comment(String name) {
        Desk.editor(elena).getByText("Rest is guaranteed.").dblclick(new Locator.DblclickOptions().setPosition(14, 12));
        assertThat(elena.page().locator(".tri-wrote-words")).hasText("Rest");
        elena.press("drafting.comments.begin");
        elena.field(elena.text("drafting.comments.words")).fill("For how long?");
        elena.fits().findsNoBarrier().picture("magnified-" + name + "-comment");
        elena.press("drafting.comments.send");
        assertThat(elena.page().locator(".tri-thread")).containsText("For how long?");
        elena.fits();
    }

    /** The line that is written in stays clear of the bar above and the rail below. */
    private void writesInSight() {
        Desk.editor(elena).getByText("Fees are forbidden.").click();
        elena.page().keyboard().press("End");
        for (int n = 0; n < 8; n++) {
            elena.page().keyboard().press("Enter");
            elena.page().keyboard().type("Rule " + n + ".");
        }
        var last = Desk.editor(elena).getByText("Rule 7.").boundingBox();
        var bar = elena.page().locator(".tri-desk-bar").boundingBox();
        Assertions.assertThat(last.y).isGreaterThanOrEqualTo(bar.y + bar.height - 1);
        var over = elena.page()
                .evaluate(
                        "([x, y]) => document.elementFromPoint(x, y)?.closest('.ProseMirror') !== null",
                        List.of(last.x + 4, last.y + last.height / 2));
        Assertions.assertThat((Boolean) over).as("the written line is seen").isTrue();
        elena.fits();
    }
}
