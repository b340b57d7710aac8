package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.trialogue.membership.signin.OldSignIns;

/** What weighs much asks again who one is, and leads back to where one was. */
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
}
