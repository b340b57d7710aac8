package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The secretary enters what the working group decided of a stage, while a member has a text open; the member reads why at once. */
@Tag("walk")
class NarrowedStagesJourneyTest extends Journey {

    @Test
    void a_member_writes_no_more_once_the_group_has_named_who_does() {
        var sofia = visitor("Marín").signIn();
        var elena = visitor("Rossi");
        var workspace = Rooms.open(sofia, elena, visitor("Mensah"));
        var text = Rooms.text(sofia, "Guidance\n\n1. Wages are paid monthly.");
        elena.signIn().page().navigate(text);
        assertThat(elena.page().locator(".tri-status")).hasAttribute("data-state", "connected");
        sofia.page().navigate(workspace + "/rules");
        sofia.sees(sofia.text("drafting.narrowing")).findsNoBarrier().picture("stage-rules");
        decides(sofia);
        elena.sees(elena.text("drafting.rights.drafters.comment"))
                .findsNoBarrier()
                .picture("narrowed-to-a-member");
        elena.page().navigate(workspace + "/rules");
        elena.sees("Kwame Mensah").findsNoBarrier();
        assertThat(elena.button(elena.text("drafting.narrowing.change"))).hasCount(0);
        var phone = onPhone("Marín").signIn();
        phone.page().navigate(workspace + "/rules");
        phone.sees("Kwame Mensah").fits().picture("phone-stage-rules");
        dialog(phone);
        phone.fits().findsNoBarrier().picture("phone-stage-rules-form");
    }

    private static void decides(Visitor sofia) {
        dialog(sofia);
        sofia.page()
                .getByLabel(sofia.text("drafting.narrowing.at-most.comment"))
                .check();
        sofia.pick("drafting.narrowing.drafters", "Kwame").findsNoBarrier().picture("stage-rules-form");
        sofia.pressInDialog("drafting.narrowing.deed");
        sofia.sees(sofia.text("drafting.narrowing.kept")).sees("Kwame Mensah").picture("stage-rules-decided");
    }

    private static void dialog(Visitor visitor) {
        visitor.button(visitor.text("drafting.narrowing.change-of", visitor.text("drafting.stage.preparation")))
                .click();
        visitor.sees(visitor.text("drafting.narrowing.deed"));
    }
}
