package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
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
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("(AUTH|KEYCLOAK|KC).*")));
        OldSignIns.since(here, Instant.now().minusSeconds(3600));
        try (var beside = context.newPage()) {
            beside.navigate(page.url().replaceAll("(https?://[^/]+).*", "$1/prove"));
            beside.locator("#username").fill(tomasz.email());
            beside.locator("#password").fill(Cast.password());
            beside.locator("[type=submit]").click();
            assertThat(page.getByText(tomasz.text("shell.not-found"))).isVisible();
        }
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
