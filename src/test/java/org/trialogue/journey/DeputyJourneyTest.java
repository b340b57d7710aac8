package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A deputy acts for somebody who then says what they think of it; tasks, a mandate and what is shared with partners change hands. */
@Tag("walk")
class DeputyJourneyTest extends Journey {

    private static final String TASK = "Read the draft on fees";

    @Test
    void a_deputy_takes_over_tasks_in_anothers_name_who_objects_and_the_mandate_is_handed_over() throws IOException {
        var sofia = visitor("Marín").signIn();
        Chamber.convene(sofia, "Deputies " + UUID.randomUUID(), List.of("Tomasz Zieliński", "Grace Okafor"));
        var workspace = address(sofia);
        deputy(sofia);
        task(sofia, workspace);
        var amina = visitor("Haddad").signIn();
        takesOver(amina, workspace);
        var tomasz = visitor("Zieliński").signIn();
        objects(tomasz, workspace);
        sofia.go(workspace + "/on-behalf?shelf=objected-to").sees(sofia.text("membership.on-behalf.none.objected-to"));
        sofia.findsNoBarrier().picture("on-behalf-objections");
        shared(sofia, workspace);
        amina.go(workspace + "/shared-with").sees("Grace Okafor").fits().picture("shared-with-read");
        handsOver(sofia, workspace);
        sofia.go(workspace + "/record").sees("Tomasz Zieliński → Amina Haddad");
        sofia.findsNoBarrier().picture("record-handed-over");
        tomasz.go(workspace + "/on-behalf").sees(tomasz.text("membership.on-behalf.objected"));
        assertThat(tomasz.page().getByText(tomasz.text("membership.on-behalf.look")))
                .hasCount(0);
        tomasz.findsNoBarrier().picture("on-behalf-former");
        var phone = onPhone("Marín").signIn();
        for (var page : List.of("", "/on-behalf?shelf=objected-to", "/shared-with")) {
            phone.go(workspace + page).page().locator("h1").waitFor();
            phone.fits().picture("phone-deputies" + page.replaceAll("[/?=]", "-"));
        }
    }

    private static void deputy(Visitor sofia) {
        sofia.openDialog("membership.give");
        sofia.pick("membership.field.member", "Amina Haddad")
                .select("membership.field.capacity", sofia.text("platform.capacity.deputy"))
                .pick("membership.field.deputy-of", "Tomasz")
                .findsNoBarrier()
                .picture("deputy-form")
                .pressInDialog("membership.give");
        assertThat(person(sofia, "Amina Haddad")).containsText(sofia.text("membership.deputy-of", "Tomasz Zieliński"));
        sofia.findsNoBarrier().picture("deputy-people");
    }

    private static void task(Visitor sofia, String workspace) {
        sofia.go(workspace)
                .link(sofia.text("membership.room.kind.shared"))
                .first()
                .click();
        sofia.page().waitForURL("**/rooms/**");
        sofia.go(address(sofia) + "/to-dos").openDialog("rooms.to-do.add");
        sofia.fill("rooms.field.to-do", TASK).pick("rooms.field.who", "Tomasz").pressInDialog("rooms.to-do.add");
        assertThat(sofia.page().locator(".tri-to-do")).containsText("Tomasz Zieliński");
    }

    private static void takesOver(Visitor amina, String workspace) {
        amina.go(workspace).openDialog("membership.tasks.hand");
        amina.select("membership.tasks.whose", "Tomasz");
        amina.pick("membership.tasks.to", "Amina")
                .sees(TASK)
                .findsNoBarrier()
                .picture("tasks-form")
                .pressInDialog("membership.tasks.hand-them");
        amina.go("").sees(amina.text("rooms.notice.to-do-taken", "Amina Haddad", TASK, "Tomasz Zieliński"));
        amina.go(workspace + "/on-behalf?shelf=by-you").sees(amina.text("membership.on-behalf.waits"));
    }

    private static void objects(Visitor tomasz, String workspace) {
        tomasz.go(workspace + "/on-behalf").sees(tomasz.text("membership.on-behalf.waits"));
        tomasz.findsNoBarrier().picture("on-behalf");
        objecting(tomasz).click();
        tomasz.fill("membership.on-behalf.why", "I read it myself.")
                .findsNoBarrier()
                .picture("on-behalf-objection");
        tomasz.pressInDialog("membership.on-behalf.object");
        assertThat(tomasz.page().locator(".tri-row")).containsText(tomasz.text("membership.on-behalf.objected"));
        assertThat(objecting(tomasz)).hasCount(0);
    }

    /** In a row, where it says to what. */
    private static Locator objecting(Visitor tomasz) {
        var name = tomasz.text("membership.on-behalf.object") + ": ";
        return tomasz.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private void shared(Visitor sofia, String workspace) throws IOException {
        asksForComments(sofia, workspace);
        letsPartnerIn(sofia, workspace);
        sofia.go(workspace).follow("membership.shared-with");
        sofia.sees(sofia.text("membership.shared-with.pieces"));
        assertThat(sofia.page().locator(".tri-row").getByText("Grace Okafor")).hasCount(3);
        sofia.findsNoBarrier().picture("shared-with");
    }

    private void asksForComments(Visitor sofia, String workspace) throws IOException {
        var text = Chamber.importSample(sofia.go(workspace));
        sofia.openDialog("drafting.commenters");
        sofia.pick("drafting.commenters.whom", "Grace")
                .findsNoBarrier()
                .picture("commenters-form")
                .pressInDialog("drafting.commenters.deed");
        sofia.sees(sofia.text("drafting.commenters.done", 1));
        var grace = visitor("Okafor").signIn();
        grace.page().navigate(text);
        grace.sees(grace.text("drafting.rights.asked")).findsNoBarrier().picture("asked-for-comments");
    }

    private static void letsPartnerIn(Visitor sofia, String workspace) {
        sofia.go(workspace).openDialog("membership.room.open");
        sofia.select("membership.field.room-kind", sofia.text("membership.room.kind.partners"))
                .fill("membership.field.room-name", "Inspección")
                .pressInDialog("membership.room.open");
        sofia.page().waitForURL("**/rooms/**/people");
        sofia.openDialog("membership.room.let-in");
        sofia.pick("membership.field.whom", "Grace")
                .sees(sofia.text("membership.room.let-in.partner"))
                .findsNoBarrier()
                .picture("partner-form")
                .pressInDialog("membership.room.let-in");
        assertThat(sofia.page().locator(".tri-row").getByText("Grace Okafor")).isVisible();
        sofia.page().reload();
        assertThat(sofia.page().locator(".tri-row").getByText("Grace Okafor")).isVisible();
        assertThat(sofia.page().locator(".tri-room-guest")).hasCount(0);
        sofia.findsNoBarrier().picture("partners-room");
    }

    private static void handsOver(Visitor sofia, String workspace) {
        sofia.go(workspace)
                .button(sofia.text("membership.succeed.of", "Tomasz Zieliński"))
                .click();
        sofia.pick("membership.field.successor", "Amina")
                .findsNoBarrier()
                .picture("successor-form")
                .pressInDialog("membership.succeed");
        assertThat(person(sofia, "Amina Haddad")).containsText(sofia.text("platform.capacity.titular"));
        assertThat(person(sofia, "Tomasz Zieliński")).hasCount(0);
    }

    private static Locator person(Visitor sofia, String name) {
        return sofia.page()
                .locator(".tri-row")
                .filter(new Locator.FilterOptions()
                        .setHasText(name)
                        .setHas(sofia.page().locator(".tri-capacity")));
    }

    private static String address(Visitor visitor) {
        return visitor.page().url().replaceAll("https?://[^/]*/", "");
    }
}
