package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Elena reads what was done in a working group when her mandate in it ends. */
@Tag("walk")
class OpenPagesJourneyTest extends Journey {

    @Test
    void what_stands_open_goes_with_the_mandate_untouched() {
        var sofia = visitor("Marín").signIn();
        var elena = visitor("Rossi");
        var group = Rooms.open(sofia, elena);
        elena.signIn().page().navigate(group + "/record");
        var entries = elena.page().locator(".tri-record-entry");
        assertThat(entries).not().hasCount(0);
        sofia.page().navigate(group);
        sofia.button(sofia.text("membership.end.of", elena.name())).click();
        sofia.pressInDialog("membership.end");
        assertThat(entries).hasCount(0);
        elena.sees(elena.text("shell.not-found")).sees(elena.text("membership.standing.less"));
        elena.findsNoBarrier().picture("open-page-mandate-ended");
    }
}
