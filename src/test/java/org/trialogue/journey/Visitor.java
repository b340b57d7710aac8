package org.trialogue.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.trialogue.local.DemoPeople;
import org.trialogue.platform.ui.Texts;

/** A person at a browser: goes, reads, types and presses as people do, by the names that a screen reader would say. */
final class Visitor implements AutoCloseable {

    /** On a phone it lies over what is scrolled under it; whatever that hides by chance is not small. */
    private static final String RAIL = "document.querySelector('.tri-rail')?.style";

    /** What fades in or out is looked at once it has; what turns for ever is not waited for. */
    private static final String AT_REST = """
            () => {
              const within = (root) => [...root.querySelectorAll('*')].flatMap((each) => [
                ...each.getAnimations(), ...(each.shadowRoot ? within(each.shadowRoot) : [])]);
              return Promise.all(within(document)
                .filter((one) => one.playState === 'running' && one.effect?.getComputedTiming().endTime < 2000)
                .map((one) => one.finished.catch(() => {}))).then(() => {});
            }""";

    private static final Path PICTURES = Path.of("target/pictures");
    private static final boolean PICTURES_WANTED = Boolean.getBoolean("pictures");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final Texts TEXTS = new Texts();

    private final BrowserContext context;
    private final String portal;
    private final DemoPeople.Person person;
    private final String password;
    private final Doors doors;
    private final Page page;
    private final List<String> forbidden = new ArrayList<>();
    private boolean isOut;

    Visitor(BrowserContext context, String portal, DemoPeople.Person person, String password, Doors doors) {
        this.context = context;
        this.portal = portal;
        this.person = person;
        this.password = password;
        this.doors = doors;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) forbidden.add(message.text());
        });
    }

    /** Goes to the portal and signs in where Keycloak asks; it knows whom it has let in a while ago. */
    Visitor signIn() {
        doors.open(person, context);
        go("");
        if (page.locator("#username").count() > 0) pass();
        page.waitForURL(Pattern.compile(Pattern.quote(portal) + "/(?!login).*"));
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .waitFor();
        doors.remember(person, context);
        return this;
    }

    /** Gives name and password where Keycloak asks for them. */
    Visitor pass() {
        page.locator("#username").fill(person.email());
        page.locator("#password").fill(password);
        page.locator("[type=submit]").click();
        return this;
    }

    /** Where the portal answers. */
    String portal() {
        return portal;
    }

    /** Goes to an address within the portal. */
    Visitor go(String address) {
        page.navigate(portal + "/" + address);
        return this;
    }

    /** A text of the portal in this person's language. */
    String text(String key, Object... arguments) {
        return TEXTS.getTranslation(key, Locale.of(person.language()), arguments);
    }

    /** Presses the button that bears this text. */
    Visitor press(String key) {
        button(text(key)).first().click();
        return this;
    }

    /** Follows the link that bears this text. */
    Visitor follow(String key) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(text(key)).setExact(true))
                .first()
                .click();
        return this;
    }

    /** Presses the button that bears this text, and waits for the dialog that it opens. */
    Visitor openDialog(String key) {
        press(key);
        dialog().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return this;
    }

    /** Presses the button that bears this text in the dialog that is open. */
    Visitor pressInDialog(String key) {
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(text(key)).setExact(true))
                .last()
                .click();
        return this;
    }

    /** Writes into the field of this label. */
    Visitor fill(String labelKey, String words) {
        field(text(labelKey)).fill(words);
        page.keyboard().press("Enter");
        return this;
    }

    /** Picks what begins like this from the list of the field of this label. */
    Visitor pick(String labelKey, String beginning) {
        var box = inFront("vaadin-combo-box, vaadin-multi-select-combo-box", text(labelKey))
                .locator("input");
        box.click();
        box.pressSequentially(beginning);
        item("vaadin-combo-box-item, vaadin-multi-select-combo-box-item", beginning)
                .click();
        page.keyboard().press("Tab");
        page.locator("vaadin-combo-box[opened], vaadin-multi-select-combo-box[opened]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    /** Selects what contains these words from the short list of this label, once it can be opened. */
    Visitor select(String labelKey, String words) {
        inFront("vaadin-select:not([disabled])", text(labelKey)).click();
        item("vaadin-select-item", words).click();
        page.locator("vaadin-select[opened]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    /** The last of these with such words: in the dialog where one is open, as the page behind it may have the same. */
    private Locator inFront(String selector, String words) {
        var within = dialog().count() > 0 ? dialog().locator(selector) : page.locator(selector);
        return within.filter(new Locator.FilterOptions().setHasText(words)).last();
    }

    private Locator dialog() {
        return page.locator("vaadin-dialog[opened], vaadin-confirm-dialog[opened]")
                .last();
    }

    /** What a list that is open shows; the lists of other fields are there too, unseen. */
    private Locator item(String selector, String words) {
        return page.locator(selector)
                .filter(new Locator.FilterOptions().setHasText(words).setVisible(true))
                .first();
    }

    /** Chooses a file where the button of this text asks for one. */
    Visitor choose(String buttonKey, FilePayload file) {
        page.waitForFileChooser(() -> press(buttonKey)).setFiles(file);
        return this;
    }

    Page page() {
        return page;
    }

    String name() {
        return person.first() + " " + person.last();
    }

    String language() {
        return person.language();
    }

    String email() {
        return person.email();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    /** Reads along until the text is there. */
    Visitor sees(String text) {
        page.getByText(text).first().waitFor();
        return this;
    }

    /** Finds nothing against the rules of WCAG 2.2 AA on this page; in dark, where nothing but the colours differs, those are looked at. */
    Visitor findsNoBarrier() {
        page.waitForFunction("document.title !== ''");
        page.evaluate(RAIL + "?.setProperty('position', 'static')");
        page.evaluate(AT_REST);
        passes(new AxeBuilder(page).withTags(RULES));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.evaluate(AT_REST);
        passes(new AxeBuilder(page).withRules(COLOURS));
        page.evaluate(RAIL + "?.removeProperty('position')");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return this;
    }

    private void passes(AxeBuilder axe) {
        assertThat(axe.analyze().getViolations())
                .as(page.url())
                .allSatisfy(
                        rule -> assertThat(rule.getId() + " " + rule.getNodes()).isEmpty());
    }

    /** Never has to scroll sideways. */
    Visitor fits() {
        var wider =
                (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertThat(wider).as("%s is wider than the screen", page.url()).isFalse();
        return this;
    }

    /** Takes a picture of the whole page, to be looked at after the run, where they are asked for. */
    Visitor picture(String name) {
        if (!PICTURES_WANTED) return this;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        return this;
    }

    /** The same in the dark colours. */
    Visitor pictureInDark(String name) {
        if (!PICTURES_WANTED) return this;
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return this;
    }

    /** Loses the session: what the page asks for next is led to the sign-in, which it may not ask from there. */
    Visitor losesTheSession() {
        page.context().clearCookies();
        isOut = true;
        return this;
    }

    @Override
    public void close() {
        context.close();
        if (isOut)
            forbidden.removeIf(each -> each.startsWith("Connecting to") && each.contains("/openid-connect/auth?"));
        assertThat(forbidden).as("what the content policy forbade").isEmpty();
    }
}
