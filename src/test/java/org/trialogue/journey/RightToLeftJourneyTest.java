package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Arabic beside English: caret, number, comparison and files keep the direction of the words. */
@Tag("walk")
class RightToLeftJourneyTest extends Journey {

    private static final String FORBIDDEN = "يُحظر العمل الجبري وفق الاتفاقية";
    private static final String SHARE = " لسنة 1930 بنسبة 25%.";
    private static final String PASTED = "الأجور تُدفع شهريًا (2024) in full and on time.";

    /** Where the caret is, from the left edge of its paragraph, as a share of the paragraph's width. */
    private static final String CARET = """
            () => {
              const { anchorNode, anchorOffset } = getSelection();
              const range = document.createRange();
              const end = anchorNode.nodeType === 3 && anchorOffset > 0;
              range.setStart(anchorNode, end ? anchorOffset - 1 : anchorOffset);
              range.setEnd(anchorNode, end ? anchorOffset : Math.min(anchorOffset + 1, anchorNode.length));
              const paragraph = (anchorNode.parentElement.closest('p')).getBoundingClientRect();
              const letter = range.getBoundingClientRect();
              return (letter.left + letter.width / 2 - paragraph.left) / paragraph.width;
            }""";

    private static final String PASTE = """
            (text, html) => {
              const data = new DataTransfer();
              data.setData('text/html', html);
              text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }""";

    private Visitor elena;
    private String text;

    @BeforeEach
    void cast() {
        var sofia = visitor("Marín").signIn();
        elena = visitor("Rossi");
        Rooms.open(sofia, elena);
        text = Rooms.text(sofia, "Guidance\n\n1. Wages are paid monthly.\n\n2. Rest is guaranteed.");
        elena.signIn().page().navigate(text);
        assertThat(elena.page().locator(".tri-status")).hasAttribute("data-state", "connected");
    }

    @Test
    void arabic_is_typed_pasted_compared_and_taken_along_from_right_to_left() throws IOException {
        typeArabicWithACitation();
        numberAndCaretStandRight(Desk.editor(elena).locator(".tri-provision").nth(2));
        pasteMixed();
        elena.findsNoBarrier().picture("right-to-left");
        dark("right-to-left-dark");
        elena.page().setViewportSize(390, 844);
        elena.fits().picture("right-to-left-phone");
        elena.page().setViewportSize(1280, 900);
        compared();
        takenAlong();
    }

    private void typeArabicWithACitation() {
        Desk.editor(elena).getByText("Rest is guaranteed.").click();
        var keyboard = elena.page().keyboard();
        keyboard.press("End");
        keyboard.press("Enter");
        keyboard.type(FORBIDDEN + " @c029");
        assertThat(elena.page().getByRole(AriaRole.OPTION).first()).containsText("C029");
        keyboard.press("Enter");
        assertThat(Desk.editor(elena).locator(".tri-citation")).hasText("C029");
        keyboard.type(SHARE);
        assertThat(Desk.editor(elena)).containsText(SHARE.strip());
    }

    private void numberAndCaretStandRight(Locator provision) {
        var number = provision.locator(".tri-desk-number");
        assertThat(number).hasText("3.");
        var words = provision.locator("p").first();
        assertThat(words).hasCSS("direction", "rtl");
        Assertions.assertThat(number.boundingBox().x)
                .isGreaterThan(words.boundingBox().x + words.boundingBox().width / 2);
        var page = elena.page().locator("trialogue-editor").boundingBox();
        Assertions.assertThat(number.boundingBox().x + number.boundingBox().width)
                .as("the number stands within the editor")
                .isLessThanOrEqualTo(page.x + page.width);
        Assertions.assertThat(caret()).as("behind the last word").isLessThan(0.7);
        elena.page().keyboard().press("Home");
        Assertions.assertThat(caret()).as("before the first word").isGreaterThan(0.9);
        elena.page().keyboard().press("ArrowLeft");
        elena.page().keyboard().press("ArrowRight");
        Assertions.assertThat(caret()).isGreaterThan(0.9);
        elena.page().keyboard().press("End");
    }

    private double caret() {
        return ((Number) elena.page().evaluate(CARET)).doubleValue();
    }

    private void pasteMixed() {
        elena.page().keyboard().press("Enter");
        Desk.editor(elena).evaluate(PASTE, "<p dir=\"rtl\">" + PASTED + "</p>");
        var pasted =
                Desk.editor(elena).locator("p").filter(new Locator.FilterOptions().setHasText("in full and on time"));
        assertThat(pasted).hasText(PASTED);
        assertThat(pasted).hasCSS("direction", "rtl");
        assertThat(elena.page().locator(".tri-status")).hasText(Pattern.compile("^kept .*"));
    }

    private void compared() {
        elena.page().navigate(text + "/compare?from=0");
        var line = elena.page().locator(".tri-cmp-line").filter(new Locator.FilterOptions().setHasText(FORBIDDEN));
        assertThat(line.locator(".tri-cmp-words")).hasCSS("direction", "rtl");
        var number = line.locator(".tri-cmp-number").boundingBox();
        Assertions.assertThat(number.x)
                .isGreaterThan(line.locator(".tri-cmp-words").boundingBox().x);
        elena.page().locator(".tri-cmp-folded > summary").click();
        var english = elena.page()
                .locator(".tri-cmp-line")
                .filter(new Locator.FilterOptions().setHasText("Wages are paid monthly."))
                .locator(".tri-cmp-words");
        assertThat(english).hasCSS("direction", "ltr");
        elena.findsNoBarrier().picture("right-to-left-compared");
    }

    private void takenAlong() throws IOException {
        var page = elena.page().request().get(text + "/as/html").text();
        Assertions.assertThat(page)
                .contains("<div class=\"n\" dir=\"rtl\"><b>3.</b>")
                .contains("<p dir=\"rtl\">" + FORBIDDEN);
        Assertions.assertThat(page).contains("<div class=\"n\"><b>1.</b>");
        var word = document(elena.page().request().get(text + "/as/docx").body());
        Assertions.assertThat(word.split("<w:bidi/>", -1)).hasSize(3);
        Assertions.assertThat(word).contains("<w:rtl/>");
        Assertions.assertThat(elena.page().request().get(text + "/as/pdf").ok()).isTrue();
    }

    private static String document(byte[] word) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(word))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals("word/document.xml"))
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
        throw new AssertionError("a Word file without a document");
    }

    private void dark(String name) {
        elena.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        elena.picture(name);
        elena.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
}
