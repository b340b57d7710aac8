package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.trialogue.membership.signin.OldSignIns;

/** What weighs much asks again who one is, and leads back to where one was; a page left alone asks, too, and ends the visit. */
class ProvingJourneyTest extends Journey {

    @Autowired
    private ApplicationContext here;

    @Test
    void a_secretary_who_came_long_ago_signs_in_again_before_giving_a_mandate() {
        var sofia = visitor("Marín").signIn();
        Chamber.convene(sofia, "Fees " + UUID.randomUUID(), List.of());
        var workspace = sofia.page().url();
        OldSignIns.since(here, Instant.now().minusSeconds(3600));
        sofia.press("membership.give");
        sofia.sees(sofia.text("platform.prove.title")).findsNoBarrier().picture("proving");
        sofia.pressInDialog("platform.prove");
        sofia.page().locator("#password").fill(Cast.password());
        sofia.page().locator("[type=submit]").click();
        sofia.page().waitForURL(workspace);
        sofia.openDialog("membership.give");
        sofia.pick("membership.field.member", "Tomasz Zieliński").pressInDialog("membership.give");
        assertThat(sofia.page().locator(".tri-row").getByText("Tomasz Zieliński"))
                .isVisible();
        sofia.go("sign-ins");
        assertThat(sofia.page().getByText(sofia.text("membership.sign-ins.here")))
                .hasCount(1);
    }

    @Test
    void a_page_left_open_is_loaded_again_when_another_person_signs_in_beside_it() {
        var sofia = visitor("Marín").signIn();
        var tomasz = visitor("Zieliński");
        var page = sofia.go("organizations").page();
        sofia.heading(sofia.text("membership.organizations")).waitFor();
        var context = page.context();
        try (var beside = context.newPage()) {
            comes(tomasz, beside);
            seesNothing(tomasz, page);
        }
    }

    @Test
    void words_not_sent_hold_up_nobody_who_signs_in_beside_them_and_are_there_when_their_author_is_back() {
        var sofia = visitor("Marín").signIn();
        var tomasz = visitor("Zieliński");
        var page = sofia.go("workspaces").page();
        sofia.openDialog("membership.open");
        sofia.fill("membership.field.title", "Domestic work").fill("membership.field.purpose", "To prepare guidance");
        try (var beside = page.context().newPage()) {
            comes(tomasz, beside);
            assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
            assertThat(page.getByText(tomasz.text("membership.open"))).hasCount(0);
            comes(sofia, beside);
            assertThat(page.getByText(sofia.text("membership.open")).first()).isVisible();
        }
        sofia.openDialog("membership.open");
        assertThat(sofia.field(sofia.text("membership.field.title"))).hasValue("Domestic work");
        assertThat(sofia.field(sofia.text("membership.field.purpose")))
                .hasValue(Pattern.compile("To prepare guidance\\s*"));
        sofia.sees(sofia.text("platform.leave.restored")).picture("words-restored");
        sofia.pressInDialog("membership.open");
        page.waitForURL(Pattern.compile(".*/workspaces/.+"));
        sofia.go("workspaces").openDialog("membership.open");
        assertThat(sofia.field(sofia.text("membership.field.title"))).hasValue("");
    }

    @Test
    void an_answer_not_sent_is_back_in_its_thread_and_is_sent_as_it_came_back() {
        var sofia = visitor("Marín").signIn();
        var tomasz = visitor("Zieliński");
        Chamber.convene(sofia, "Fees " + UUID.randomUUID(), List.of());
        var page = sofia.page();
        sofia.link(sofia.text("membership.room.kind.shared")).first().click();
        sofia.openDialog("rooms.thread.open");
        sofia.fill("rooms.field.title", "Who pays")
                .fill("rooms.field.message", "No worker should.")
                .pressInDialog("rooms.thread.open");
        page.waitForURL(Pattern.compile(".*/threads/.+"));
        sofia.fill("rooms.field.answer", "We can, with a transition.");
        try (var beside = page.context().newPage()) {
            comes(tomasz, beside);
            seesNothing(tomasz, page);
            comes(sofia, beside);
            assertThat(sofia.field(sofia.text("rooms.field.answer")))
                    .hasValue(Pattern.compile("We can, with a transition\\.\\s*"));
        }
        sofia.press("rooms.message.send");
        assertThat(page.locator(".tri-message").last()).containsText("We can, with a transition.");
        page.reload();
        assertThat(page.locator(".tri-message").last()).containsText("We can, with a transition.");
        assertThat(sofia.field(sofia.text("rooms.field.answer"))).hasValue("");
    }

    /** The page was loaded again, which takes a while, and is not for whoever is signed in now. */
    private static void seesNothing(Visitor reader, Page page) {
        assertThat(page.getByText(reader.text("shell.not-found")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    }

    /** Signs in at another page of a browser in which somebody is signed in. */
    private void comes(Visitor other, Page beside) {
        var keycloak = Pattern.compile("(AUTH|KEYCLOAK|KC).*");
        beside.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(keycloak));
        OldSignIns.since(here, Instant.now().minusSeconds(3600));
        beside.navigate(other.portal() + "/prove");
        beside.locator("#username").fill(other.email());
        beside.locator("#password").fill(Cast.password());
        beside.locator("[type=submit]").click();
        beside.waitForURL(other.portal() + "/**");
    }

    @Test
    void whoever_leaves_the_page_alone_is_asked_and_then_signed_out() {
        var nora = visitor("Lind").signIn();
        nora.page().clock().install();
        nora.go("library").heading("Library").waitFor();
        nora.page().clock().fastForward("01:56:00");
        nora.sees(nora.text("shell.idle.title")).findsNoBarrier().picture("idle");
        nora.pressInDialog("shell.idle.stay");
        assertThat(nora.page().locator("vaadin-confirm-dialog[opened]")).hasCount(0);
        nora.page().clock().fastForward("02:01:00");
        nora.page().waitForURL(Pattern.compile(".*/realms/trialogue/.*"));
    }
}
