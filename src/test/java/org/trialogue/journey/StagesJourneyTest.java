package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** The secretary records a provision as agreed and brings the text to another stage, while a member has it open. */
class StagesJourneyTest extends Journey {

    private static final String DRAFT = "Guidance\n\n1. Wages are paid monthly.\n\n2. Rest is guaranteed.";

    @Test
    void a_provision_is_agreed_and_the_text_goes_on_and_back() {
        var sofia = visitor("Marín").signIn();
        var elena = visitor("Rossi");
        Rooms.open(sofia, elena);
        var text = Rooms.text(sofia, DRAFT);
        elena.signIn().page().navigate(text);
        sofia.page().navigate(text);
        agree(sofia);
        isLocked(elena);
        bring(sofia, "first_reading", "", "stage-on");
        elena.sees(elena.text("drafting.rights.first_reading.suggest"));
        bring(sofia, "preparation", "Part 2 was not read.", "stage-back");
        sofia.page().navigate(text + "/versions");
        sofia.sees(sofia.text("drafting.versions.reason", "Part 2 was not read."))
                .findsNoBarrier()
                .picture("stages-in-versions");
        onAPhone(text);
    }

    private static void agree(Visitor sofia) {
        editor(sofia).getByText("Wages are paid monthly.").click();
        sofia.openDialog("drafting.act.agree");
        sofia.sees(sofia.text("drafting.act.about.agree")).findsNoBarrier().picture("agreeing");
        sofia.pressInDialog("drafting.act.agree");
        sofia.sees(sofia.text("drafting.agreed.since"));
        assertThat(sofia.button(sofia.text("drafting.act.propose-reopening"))).isVisible();
        sofia.findsNoBarrier().picture("agreed");
    }

    private static void isLocked(Visitor elena) {
        var provision = editor(elena).getByText("Wages are paid monthly.");
        provision.click();
        elena.sees(elena.text("drafting.agreed.since"));
        elena.page().keyboard().type("No ");
        assertThat(editor(elena)).containsText("Wages are paid monthly.");
        assertThat(editor(elena)).not().containsText("No ");
        elena.findsNoBarrier().picture("agreed-to-a-member");
    }

    private static void bring(Visitor sofia, String stage, String reason, String picture) {
        sofia.openDialog("drafting.stage-change");
        sofia.select("drafting.stage-change.to", sofia.text("drafting.stage." + stage));
        sofia.sees(sofia.text("drafting.stage-means." + stage));
        if (!reason.isEmpty()) {
            sofia.pressInDialog("drafting.stage-change.deed");
            sofia.sees(sofia.text("drafting.refused.stage-reason"));
            sofia.fill("drafting.stage-change.reason", reason);
        }
        sofia.findsNoBarrier().picture(picture);
        sofia.pressInDialog("drafting.stage-change.deed");
        assertThat(sofia.page().locator(".tri-stages [aria-current=step]"))
                .hasText(sofia.text("drafting.stage." + stage));
    }

    private void onAPhone(String text) {
        var sofia = onPhone("Marín").signIn();
        sofia.page().navigate(text);
        assertThat(sofia.page().locator(".tri-status")).hasAttribute("data-state", "connected");
        editor(sofia).getByText("Wages are paid monthly.").click();
        sofia.sees(sofia.text("drafting.agreed.since"));
        sofia.fits().findsNoBarrier().picture("agreed-phone");
        sofia.openDialog("drafting.stage-change");
        sofia.fits().findsNoBarrier().picture("stage-phone");
    }

    private static Locator editor(Visitor visitor) {
        return visitor.page().locator("trialogue-editor .ProseMirror");
    }
}
