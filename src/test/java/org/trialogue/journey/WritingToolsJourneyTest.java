package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What makes a long text writable: words found and replaced, tables, citations, a way through it. */
@Tag("walk")
class WritingToolsJourneyTest extends Journey {

    private static final String DRAFT = "Guidance\n\n1. Wages are paid monthly.\n\n2. Minimum wages are set by law.";

    private Visitor elena;

    @BeforeEach
    void cast() {
        var sofia = visitor("Marín").signIn();
        elena = visitor("Rossi");
        Rooms.open(sofia, elena);
        var text = Rooms.text(sofia, DRAFT);
        elena.signIn().page().navigate(text);
        assertThat(editor()).containsText("Wages are paid monthly.");
        assertThat(elena.page().locator(".tri-status")).hasAttribute("data-state", "connected");
    }

    @Test
    void words_are_found_and_replaced_from_the_keyboard() {
        caretBehind("Wages are paid monthly.");
        elena.page().keyboard().press("Control+f");
        elena.page().keyboard().type("wages");
        assertThat(elena.page().locator(".tri-found")).hasCount(2);
        assertThat(statusIn(".tri-find")).hasText(Pattern.compile("[12] of 2"));
        elena.page().keyboard().press("Enter");
        assertThat(elena.page().locator(".tri-found-here")).hasCount(1);
        elena.findsNoBarrier().picture("find");
        elena.field(label("find.other")).fill("salaries");
        elena.press("drafting.editor.find.replaceAll");
        assertThat(editor()).containsText("Minimum salaries are set by law.");
        elena.page().keyboard().press("Escape");
        assertThat(editor()).isFocused();
        elena.page().keyboard().press("Control+z");
        assertThat(editor()).containsText("Wages are paid monthly.");
        assertThat(editor()).containsText("Minimum wages are set by law.");
    }

    @Test
    void a_table_is_made_and_filled_from_cell_to_cell() {
        caretBehind("Wages are paid monthly.");
        elena.press("drafting.editor.tool.table");
        elena.field(label("table.rows")).fill("2");
        elena.field(label("table.columns")).fill("2");
        elena.page().keyboard().press("Enter");
        for (var words : new String[] {"Sector", "Rate", "Mines"}) {
            elena.page().keyboard().type(words);
            elena.page().keyboard().press("Tab");
        }
        elena.page().keyboard().type("12");
        elena.page().keyboard().press("Tab");
        assertThat(editor().locator("tr")).hasCount(3);
        assertThat(editor().locator("th")).hasCount(2);
        elena.press("drafting.editor.table.columnAfter");
        assertThat(editor().locator("th")).hasCount(3);
        elena.findsNoBarrier().picture("table");
        elena.page().reload();
        assertThat(editor().locator("tr")).hasCount(3);
    }

    @Test
    void words_that_are_not_agreed_stand_in_brackets_until_one_wording_is_settled_on() {
        caretBehind("Wages are paid monthly.");
        for (int i = 0; i < "monthly.".length(); i++) elena.page().keyboard().press("Shift+ArrowLeft");
        elena.press("drafting.editor.tool.bracket");
        var holder = elena.field(label("bracket.holder"));
        assertThat(holder).isFocused();
        assertThat(holder).hasValue(label("group.employers"));
        elena.page().keyboard().press("Enter");
        assertThat(editor().locator(".tri-wording")).hasText("monthly.");
        elena.press("drafting.editor.tool.bracket");
        holder.fill("Ghana, Kenya");
        elena.press("drafting.editor.bracket.another");
        elena.page().keyboard().type("each week.");
        assertThat(editor().locator(".tri-wording")).hasCount(2);
        assertThat(editor().locator(".tri-of-employers.tri-wording"))
                .hasAttribute("aria-label", elena.text("drafting.editor.bracket.of", label("group.employers")));
        elena.findsNoBarrier().picture("brackets");
        elena.button(label("tool.unagreed") + " (1)").click();
        var wordings = elena.page().locator(".tri-open button");
        assertThat(wordings).hasCount(2);
        elena.findsNoBarrier().picture("brackets-list");
        elena.page().setViewportSize(390, 844);
        elena.fits().findsNoBarrier().picture("brackets-list-phone");
        wordings.last().click();
        assertThat(wordings).hasCount(0);
        assertThat(editor()).isFocused();
        elena.press("drafting.editor.tool.bracket");
        elena.fits().findsNoBarrier().picture("brackets-phone");
        elena.press("drafting.editor.bracket.settle");
        assertThat(editor().locator(".tri-bracket")).hasCount(0);
        assertThat(editor()).containsText("each week.");
    }

    @Test
    void a_standard_is_cited_by_its_code_and_leads_to_its_page() {
        caretBehind("Wages are paid monthly.");
        elena.page().keyboard().type(" See @");
        var asked = elena.page().getByRole(AriaRole.COMBOBOX, named(label("citation.words")));
        assertThat(asked).isFocused();
        elena.page().keyboard().type("c029 25");
        assertThat(elena.page().getByRole(AriaRole.OPTION)).hasCount(1);
        assertThat(elena.page().getByRole(AriaRole.OPTION))
                .hasText(Pattern.compile("C029, art. 25\\s+Forced Labour.*"));
        elena.findsNoBarrier().picture("citation");
        elena.page().keyboard().press("Enter");
        assertThat(editor()).containsText("See C029, art. 25");
        assertThat(editor()).isFocused();
        assertThat(editor().locator(".tri-citation")).hasAttribute("href", "standards/C029");
    }

    @Test
    void the_outline_leads_through_the_text_at_a_desk_and_on_a_phone() {
        elena.page().setViewportSize(1600, 900);
        elena.press("drafting.editor.tool.outline");
        var outline = elena.page().locator(".tri-outline");
        outline.getByText("Minimum wages are set by law.").click();
        assertThat(editor()).isFocused();
        assertThat(outline.locator("[aria-current]")).containsText("2.");
        elena.findsNoBarrier().picture("outline");
        elena.page().setViewportSize(390, 844);
        elena.fits().picture("outline-phone");
        outline.getByText("Wages are paid monthly.").click();
        assertThat(outline).hasCount(0);
        elena.page().keyboard().press("Control+f");
        elena.page().keyboard().type("wages");
        elena.fits().picture("find-phone");
    }

    private void caretBehind(String words) {
        editor().getByText(words).click();
        elena.page().keyboard().press("End");
    }

    private String label(String key) {
        return elena.text("drafting.editor." + key);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private Locator statusIn(String part) {
        return elena.page().locator(part + " .tri-count").first();
    }

    private Locator editor() {
        return elena.page().locator("trialogue-editor .ProseMirror");
    }
}
