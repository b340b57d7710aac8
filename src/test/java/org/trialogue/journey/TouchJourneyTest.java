package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A text on a phone, by fingers alone: nothing needs a mouse or a key beyond the letters. */
@Tag("walk")
class TouchJourneyTest extends Journey {

    private static final String DRAFT = "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.";

    /** Targets under 24 by 24 pixels (WCAG 2.2, 2.5.8); links within a sentence are as high as their line. */
    private static final String SMALL = """
            () => [...document.querySelectorAll('a[href], button, input, select, summary, [role=button], [role=menuitem], vaadin-button')]
              .filter((one) => !one.closest('.ProseMirror, p') && !one.matches('.tri-skip, [type=hidden], [slot=input]'))
              .filter((one) => one.checkVisibility({ visibilityProperty: true }))
              .map((one) => ({ one, box: (one.closest('label') ?? one).getBoundingClientRect() }))
              .filter(({ box }) => box.width > 1 && box.height > 1 && (box.width < 24 || box.height < 24))
              .map(({ one, box }) => `${one.outerHTML.slice(0, 90)} ${box.width}x${box.height}`)""";

    /** Marks words as a long press and the handles of the selection do. */
    private static final String MARK = """
            (paragraph) => {
              paragraph.closest('.ProseMirror').focus();
              const words = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
              let node = words.nextNode();
              while (node && !node.data.includes('Children')) node = words.nextNode();
              getSelection().setBaseAndExtent(node, 0, node, 'Children'.length);
            }""";

    @Test
    void a_text_is_written_commented_and_decided_on_by_touch() {
        var sofia = byTouch("Marín");
        var elena = visitor("Rossi");
        var text = prepared(elena);
        sofia.signIn().page().navigate(text);
        assertThat(sofia.page().locator(".tri-status")).hasAttribute("data-state", "connected");
        hasTargetsOfSize(sofia);
        writes(sofia);
        comments(sofia);
        suggests(elena);
        decides(sofia, elena);
        opensThePanels(sofia);
    }

    private String prepared(Visitor elena) {
        var nora = visitor("Marín").signIn();
        Rooms.open(nora, elena);
        var text = Rooms.text(nora, DRAFT);
        elena.signIn().page().navigate(text);
        assertThat(elena.page().locator(".tri-status")).hasAttribute("data-state", "connected");
        nora.close();
        return text;
    }

    private static void writes(Visitor sofia) {
        Desk.editor(sofia).getByText("Fees are forbidden.").tap();
        sofia.page().keyboard().press("End");
        tool(sofia, "tool.strong").tap();
        assertThat(tool(sofia, "tool.strong")).hasAttribute("aria-pressed", "true");
        sofia.page().keyboard().type(" Always");
        assertThat(Desk.editor(sofia).locator("strong")).hasText(" Always");
        tool(sofia, "tool.undo").tap();
        assertThat(Desk.editor(sofia).locator("strong")).hasCount(0);
        sofia.fits().findsNoBarrier().picture("touch-writes");
    }

    private static void comments(Visitor sofia) {
        Desk.editor(sofia).getByText("Children are protected.").evaluate(MARK);
        assertThat(sofia.page().locator(".tri-wrote-words")).hasText("Children");
        sofia.button(sofia.text("drafting.comments.begin")).tap();
        sofia.field(sofia.text("drafting.comments.words")).fill("Say up to which age.");
        hasTargetsOfSize(sofia);
        sofia.fits().findsNoBarrier().picture("touch-comment");
        sofia.button(sofia.text("drafting.comments.send")).tap();
        assertThat(sofia.page().locator(".tri-thread")).containsText("Say up to which age.");
        assertThat(Desk.editor(sofia).locator(".tri-commented")).hasText("Children");
    }

    private static void suggests(Visitor elena) {
        tool(elena, "tool.suggest").click();
        Desk.editor(elena).getByText("Fees are forbidden.").click();
        elena.page().keyboard().press("End");
        elena.page().keyboard().type(" Without exception.");
        assertThat(Desk.editor(elena).locator("ins")).containsText("Without exception.");
    }

    private static void decides(Visitor sofia, Visitor elena) {
        assertThat(Desk.editor(sofia).locator("ins")).containsText("Without exception.");
        tool(sofia, "tool.suggestions").tap();
        var suggested = sofia.page().locator(".tri-suggested > li");
        assertThat(suggested).hasCount(1);
        hasTargetsOfSize(sofia);
        sofia.fits().findsNoBarrier().picture("touch-suggestions");
        suggested.getByText(sofia.text("drafting.editor.suggestions.accept")).tap();
        assertThat(Desk.editor(elena)).containsText("Fees are forbidden. Without exception.");
        assertThat(Desk.editor(elena).locator("ins")).hasCount(0);
        tool(sofia, "tool.suggestions").tap();
    }

    private static void opensThePanels(Visitor sofia) {
        for (var panel : List.of("find", "outline", "citation", "sign", "image", "keys")) {
            if (!panel.equals("outline"))
                Desk.editor(sofia).getByText("Fees are forbidden.").tap();
            tool(sofia, "tool." + panel).tap();
            var shown =
                    sofia.page().locator(".tri-panel, .tri-outline, .tri-keys").first();
            assertThat(shown).isVisible();
            hasTargetsOfSize(sofia);
            sofia.fits().findsNoBarrier().picture("touch-" + panel);
            if (panel.equals("outline")) tool(sofia, "tool.outline").tap();
            else sofia.page().keyboard().press("Escape");
        }
    }

    @SuppressWarnings("unchecked")
    private static void hasTargetsOfSize(Visitor visitor) {
        Assertions.assertThat((List<String>) visitor.page().evaluate(SMALL)).isEmpty();
    }

    private static Locator tool(Visitor visitor, String name) {
        return visitor.page().locator("[data-tool='" + name + "']");
    }
}
