package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trialogue.drafting.pictures.PictureFiles;

/** Pictures that are pasted or dropped, and what goes along with a text that is taken away. */
@Tag("walk")
class BroughtPicturesJourneyTest extends Journey {

    private static final String BRING = """
            (text, [kind, name, content]) => {
              const data = new DataTransfer();
              const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
              data.items.add(new File([bytes], name, { type: 'image/png' }));
              const { x, y, height } = [...text.querySelectorAll('p')].at(-1).getBoundingClientRect();
              const there = { bubbles: true, cancelable: true, clientX: x + 60, clientY: y + height / 2 };
              text.dispatchEvent(kind === 'paste'
                ? new ClipboardEvent('paste', { clipboardData: data, ...there })
                : new DragEvent('drop', { dataTransfer: data, ...there }));
            }""";

    private Visitor elena;
    private String text;

    @BeforeEach
    void cast() {
        var sofia = visitor("Marín").signIn();
        elena = visitor("Rossi");
        Rooms.open(sofia, elena);
        text = Rooms.text(sofia, "Guidance\n\n1. Wages are paid monthly.\n\nShips in port are visited.");
        elena.signIn().page().navigate(text);
        assertThat(elena.page().locator(".tri-status")).hasAttribute("data-state", "connected");
    }

    @Test
    void a_pasted_picture_waits_for_its_words_and_survives_a_line_that_breaks() {
        Desk.editor(elena).getByText("Wages are paid monthly.").click();
        elena.page().keyboard().press("End");
        bring("paste", "port.png");
        var words = elena.field(label("image.alt"));
        assertThat(words).isFocused();
        assertThat(elena.page().locator(".tri-panel")).containsText("port.png");
        words.press("Enter");
        assertThat(elena.page().getByRole(AriaRole.ALERT)).hasText(label("image.altMissing"));
        elena.findsNoBarrier().picture("pasted-picture");
        words.fill("Ships in the port of Gdynia");
        elena.page().context().setOffline(true);
        words.press("Enter");
        assertThat(elena.page().getByRole(AriaRole.ALERT)).hasText(label("image.failed"));
        elena.picture("pasted-picture-offline");
        elena.page().context().setOffline(false);
        assertThat(elena.page().locator(".tri-panel")).containsText("port.png");
        words.press("Enter");
        assertThat(image()).hasAttribute("alt", "Ships in the port of Gdynia");
        assertThat(Desk.editor(elena)).isFocused();
    }

    @Test
    void a_dropped_picture_stands_where_it_was_dropped_and_goes_along() throws IOException {
        bring("drop", "aboard.png");
        elena.field(label("image.alt")).fill("An inspector aboard");
        elena.page().keyboard().press("Enter");
        assertThat(image()).hasAttribute("alt", "An inspector aboard");
        var before = Desk.editor(elena).getByText("Ships in port are visited.").boundingBox();
        Assertions.assertThat(image().boundingBox().y).isGreaterThanOrEqualTo(before.y + before.height);
        assertThat(elena.page().locator(".tri-status")).hasText(Pattern.compile("^kept .*"));
        comment("Everyone may read this.", "drafting.comments.for.everyone");
        comment("Only for employers.", "drafting.comments.for.own_group");
        var word = new String(taken("docx"), StandardCharsets.ISO_8859_1);
        Assertions.assertThat(word).startsWith("PK");
        theTicksDecideWhatGoesAlong();
    }

    private void theTicksDecideWhatGoesAlong() throws IOException {
        var menu = new Page.GetByRoleOptions().setName(elena.text("drafting.export"));
        elena.page().getByRole(AriaRole.MENUITEM, menu).first().click();
        Assertions.assertThat(address("docx")).endsWith("/as/docx?lines=none&comments=everyone");
        assertThat(tick("with-comments")).isChecked();
        assertThat(tick("with-lines")).not().isChecked();
        assertThat(tick("with-group-comments")).not().isChecked();
        tick("with-lines").click();
        tick("with-group-comments").click();
        assertThat(link("docx")).hasAttribute("href", Pattern.compile(".*lines=every5&comments=.*(?<!everyone)$"));
        elena.picture("export-ticks");
        tick("with-comments").click();
        assertThat(tick("with-group-comments")).hasAttribute("aria-disabled", "true");
        assertThat(link("docx")).hasAttribute("href", Pattern.compile(".*lines=every5&comments=none$"));
        elena.picture("export-without-comments");
        try (var pdf = Loader.loadPDF(downloaded("pdf"))) {
            Assertions.assertThat(pdf.getPage(0).getResources().getXObjectNames())
                    .isNotEmpty();
            Assertions.assertThat(new PDFTextStripper().getText(pdf)).contains("Ships in port are visited.");
        }
    }

    private void comment(String words, String audience) {
        Desk.editor(elena)
                .getByText("Ships in port are visited.")
                .dblclick(new Locator.DblclickOptions().setPosition(14, 12));
        assertThat(elena.page().locator(".tri-wrote-words")).hasText("Ships");
        elena.press("drafting.comments.begin");
        elena.field(elena.text("drafting.comments.words")).fill(words);
        elena.page()
                .locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(elena.text(audience)))
                .click();
        elena.press("drafting.comments.send");
        assertThat(elena.page().locator(".tri-thread").filter(new Locator.FilterOptions().setHasText(words)))
                .hasCount(1);
    }

    private byte[] taken(String ending) {
        return elena.page().request().get(text + "/as/" + ending).body();
    }

    private byte[] downloaded(String ending) throws IOException {
        Download file = elena.page().waitForDownload(() -> link(ending).click());
        return Files.readAllBytes(file.path());
    }

    private String address(String ending) {
        return link(ending).getAttribute("href");
    }

    private Locator link(String ending) {
        return elena.page().locator("a[href*='/as/" + ending + "?']");
    }

    private Locator tick(String key) {
        var name = new Page.GetByRoleOptions().setName(elena.text("drafting.export." + key));
        return elena.page().getByRole(AriaRole.MENUITEMCHECKBOX, name);
    }

    private void bring(String kind, String name) {
        var content = Base64.getEncoder().encodeToString(PictureFiles.plain("png", 240, 120));
        Desk.editor(elena).evaluate(BRING, new Object[] {kind, name, content});
    }

    private Locator image() {
        return Desk.editor(elena).locator("img.tri-image");
    }

    private String label(String key) {
        return elena.text("drafting.editor." + key);
    }
}
