package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sofia of the secretariat enters Diego for the employers; Elena, who speaks for them, lets him into their room. */
@Tag("walk")
class LettingInJourneyTest extends Journey {

    @Test
    void a_side_lets_in_whom_the_secretariat_entered_for_it() {
        var diego = onPhone("Herrera").signIn();
        var sofia = visitor("Marín").signIn();
        Chamber.convene(sofia, "Letting in " + UUID.randomUUID(), List.of());
        enter(sofia, "Elena Rossi", "spokesperson");
        enter(sofia, "Diego Herrera", "titular");
        sofia.sees(sofia.text("membership.let-in.waits")).findsNoBarrier().picture("let-in-secretary");
        var workspace = sofia.page().url().replaceAll("https?://[^/]*/", "");

        diego.go(workspace).sees(diego.text("membership.let-in.waits"));
        var rooms = diego.page().locator("a[href^='rooms/']");
        assertThat(rooms).hasCount(1);
        diego.fits().findsNoBarrier().picture("phone-let-in-waits");

        var elena = visitor("Rossi").signIn();
        elena.go("")
                .sees(elena.text("notifications.notice.side-asks", "Diego Herrera", "Letting in")
                        .substring(0, 40));
        elena.picture("let-in-home");
        elena.go(workspace).sees(elena.text("membership.let-in"));
        elena.findsNoBarrier().picture("let-in-asked");
        elena.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        elena.picture("dark-let-in-asked");
        elena.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        elena.button(elena.text("membership.let-in.of", "Diego Herrera")).click();
        elena.sees(elena.text("membership.let-in.done", "Diego Herrera"));
        assertThat(elena.page().locator("main")).not().containsText(elena.text("membership.let-in.waits"));

        diego.go(workspace);
        assertThat(rooms).hasCount(2);
        rooms.last().click();
        diego.page().waitForURL(Pattern.compile(".*/rooms/.+"));
        diego.go(workspace + "/record").sees(diego.text("membership.record.deed.membership.let-in"));
        diego.fits().picture("phone-let-in-record");
    }

    private static void enter(Visitor sofia, String name, String capacity) {
        sofia.openDialog("membership.give");
        sofia.pick("membership.field.member", name)
                .select("membership.field.capacity", sofia.text("platform.capacity." + capacity))
                .pressInDialog("membership.give");
        sofia.sees(name);
    }
}
