package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trialogue.drafting.pictures.PictureFiles;

/** What a text names besides its own words: pictures, members, other provisions; by the keyboard alone. */
@Tag("walk")
class NamingJourneyTest extends Journey {

    private static final String DRAFT =
            "Guidance\n\n1. Wages are paid monthly.\n\n2. Minimum wages are set by law.\n\n3. Deductions are limited.";

    private Visitor elena;
    private Visitor tomasz;
    private String text;

    @BeforeEach
    void cast() {
        var sofia = visitor("Marín").signIn();
        elena = visitor("Rossi");
        tomasz = visitor("Zieliński");
        Rooms.open(sofia, elena, tomasz);
        text = Rooms.text(sofia, DRAFT);
        open(elena.signIn());
    }

    @Test
    void a_picture_comes_in_with_its_words_and_is_shown_to_members_alone() {
        caretBehind(elena, "Wages are paid monthly.");
        elena.page().keyboard().press("Control+Shift+5");
        var words = elena.field(label("image.alt"));
        elena.page().locator("input[type=file]").setInputFiles(png());
        words.press("Enter");
        assertThat(elena.page().getByRole(AriaRole.ALERT)).hasText(label("image.altMissing"));
        elena.findsNoBarrier().picture("image-form");
        words.fill("A ship in the port of Gdynia");
        words.press("Enter");
        var image = Desk.editor(elena).locator("img.tri-image");
        assertThat(image).hasAttribute("alt", "A ship in the port of Gdynia");
        assertThat(Desk.editor(elena)).isFocused();
        open(tomasz.signIn());
        assertThat(Desk.editor(tomasz).locator("img.tri-image")).isVisible();
        assertThat(shown(tomasz)).isTrue();
        tomasz.findsNoBarrier().picture("image");
        showsNothingToOthers(image.getAttribute("src"));
    }

    @Test
    void a_drawing_that_could_run_a_script_is_refused_in_words_that_help() {
        caretBehind(elena, "Wages are paid monthly.");
        elena.press("drafting.editor.tool.image");
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        elena.page().locator("input[type=file]").setInputFiles(new FilePayload("a.png", "image/png", svg));
        elena.field(label("image.alt")).fill("A drawing");
        elena.page().keyboard().press("Enter");
        assertThat(elena.page().getByRole(AriaRole.ALERT)).hasText(elena.text("drafting.refused.picture-kind"));
        assertThat(Desk.editor(elena).locator("img.tri-image")).hasCount(0);
    }

    @Test
    void a_member_is_mentioned_from_the_keyboard_and_finds_the_way_from_home() {
        caretBehind(elena, "Wages are paid monthly.");
        elena.page().keyboard().type(" Ask @ziel");
        var options = elena.page().getByRole(AriaRole.OPTION);
        assertThat(options).hasCount(1);
        assertThat(options).hasText(Pattern.compile("Tomasz Zieliński.*"));
        assertThat(elena.page().getByRole(AriaRole.GROUP, named(label("mention.members"))))
                .isVisible();
        elena.findsNoBarrier().picture("mention");
        elena.page().keyboard().press("Enter");
        assertThat(Desk.editor(elena).locator(".tri-mention")).hasText("@" + tomasz.name());
        assertThat(elena.page().locator(".tri-status")).hasAttribute("data-state", "connected");
        tomasz.signIn().go("");
        var notice = tomasz.text("drafting.notice.mention", elena.name(), "Guidance");
        tomasz.sees(notice);
        tomasz.findsNoBarrier().picture("mention-home");
        tomasz.link(notice).first().click();
        assertThat(Desk.editor(tomasz).locator(".tri-named")).containsText("Ask");
    }

    @Test
    void a_reference_follows_its_provision_until_that_is_deleted() {
        caretBehind(elena, "Wages are paid monthly.");
        elena.page().keyboard().type(" See paragraph #limited");
        assertThat(elena.page().getByRole(AriaRole.OPTION)).hasCount(1);
        elena.findsNoBarrier().picture("reference-list");
        elena.page().keyboard().press("Enter");
        var reference = Desk.editor(elena).locator(".tri-reference");
        assertThat(reference).hasText("3");
        assertThat(reference)
                .hasAttribute("aria-label", label("reference.called").replace("{0}", "3"));
        caretBehind(elena, "Minimum wages are set by law.");
        elena.page().keyboard().press("Enter");
        elena.page().keyboard().type("New rules.");
        assertThat(reference).hasText("4");
        reference.click();
        assertThat(Desk.editor(elena).locator(".tri-named")).containsText("Deductions are limited.");
        elena.findsNoBarrier().picture("reference");
        elena.page().setViewportSize(390, 844);
        elena.fits().picture("reference-phone");
        dark("reference-phone-dark");
        elena.page().setViewportSize(1280, 900);
        deleteLast();
        assertThat(reference).hasText(label("reference.deleted"));
        assertThat(elena.page().getByRole(AriaRole.REGION, named(label("reference.lost"))))
                .containsText("See paragraph");
        elena.findsNoBarrier().picture("reference-deleted");
    }

    @Test
    void the_shortcuts_are_listed_and_the_spell_check_is_remembered() {
        caretBehind(elena, "Wages are paid monthly.");
        elena.page().keyboard().press("Control+/");
        var dialog = elena.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Ctrl+Shift+E");
        elena.findsNoBarrier().picture("shortcuts");
        elena.page().setViewportSize(390, 844);
        elena.fits().picture("shortcuts-phone");
        dark("shortcuts-phone-dark");
        elena.page().setViewportSize(1280, 900);
        elena.page().keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        assertThat(Desk.editor(elena)).isFocused();
        assertThat(Desk.editor(elena)).hasAttribute("spellcheck", "true");
        assertThat(Desk.editor(elena)).hasAttribute("lang", "en");
        elena.press("drafting.editor.tool.spelling");
        assertThat(Desk.editor(elena)).hasAttribute("spellcheck", "false");
        open(elena);
        assertThat(Desk.editor(elena)).hasAttribute("spellcheck", "false");
    }

    private void dark(String name) {
        elena.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        elena.picture(name);
        elena.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void deleteLast() {
        var last = Desk.editor(elena).locator(".tri-provision").last().locator("p");
        last.click();
        elena.page().keyboard().press("End");
        elena.page().keyboard().press("Shift+Home");
        elena.page().keyboard().press("Backspace");
        elena.page().keyboard().press("Backspace");
        elena.page().keyboard().press("Backspace");
        assertThat(Desk.editor(elena).locator(".tri-provision")).hasCount(3);
    }

    /** Whoever has no mandate finds nothing there, as with a picture that is not there. */
    private void showsNothingToOthers(String source) {
        var outsider = visitor("Okafor").signIn();
        var there = outsider.page().request().get(portal() + source);
        assertThat(there.status()).isEqualTo(404);
        var own = elena.page().request().get(portal() + source);
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.headers())
                .containsEntry("content-type", "image/png")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "no-store")
                .containsEntry("content-security-policy", "sandbox; default-src 'none'");
    }

    private static boolean shown(Visitor visitor) {
        var image = Desk.editor(visitor).locator("img.tri-image");
        return (Boolean) image.evaluate("async (img) => { await img.decode(); return img.naturalWidth === 240; }");
    }

    private static FilePayload png() {
        return new FilePayload("ship.png", "image/png", PictureFiles.remarked(240, 120));
    }

    private void open(Visitor visitor) {
        visitor.page().navigate(text);
        assertThat(Desk.editor(visitor)).containsText("Wages are paid monthly.");
        assertThat(visitor.page().locator(".tri-status")).hasAttribute("data-state", "connected");
    }

    private static void caretBehind(Visitor visitor, String words) {
        Desk.editor(visitor).getByText(words).click();
        visitor.page().keyboard().press("End");
    }

    private String label(String key) {
        return elena.text("drafting.editor." + key);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
