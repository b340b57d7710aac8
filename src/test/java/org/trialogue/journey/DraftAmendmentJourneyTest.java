package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tomasz drafts an amendment and states a position in the Workers' room; Elena of the employers and the secretariat see no trace of it. */
@Tag("walk")
class DraftAmendmentJourneyTest extends Journey {

    private static final String TITLE = "Zugzwang for paragraph one";
    private static final String STATEMENT = "Adolescents would be left out.";

    @Test
    void workers_draft_an_amendment_and_a_position_that_nobody_else_sees() {
        var sofia = visitor("Marín").signIn();
        var workspace = Rooms.open(sofia);
        mandated(sofia, "Amina Haddad", "adviser");
        spokesperson(sofia, "Tomasz Zieliński");
        spokesperson(sofia, "Elena Rossi");
        var text = Rooms.text(sofia, "1. Children are protected.\n\n2. Fees are forbidden.");
        var tomasz = visitor("Zieliński").signIn();
        var draft = drafts(tomasz, text);
        states(tomasz, text);
        confirms(tomasz, entered(text), text);
        var room = inTheRoom(tomasz, workspace);
        var elena = visitor("Rossi").signIn();
        seesNothingBeside(elena, text, 2);
        seesNothingBeside(sofia, text, 0);
        for (var outside : List.of(elena, sofia)) seesNothing(outside, workspace, text, draft, room);
        writes(elena, text, 1, "Recruitment ");
        comesAlong(tomasz, text, draft);
        splits(tomasz, draft, room);
        setsAside(tomasz, room);
        onAPhone(draft, room, text);
    }

    private static void spokesperson(Visitor sofia, String name) {
        mandated(sofia, name, "spokesperson");
    }

    private static void mandated(Visitor sofia, String name, String capacity) {
        sofia.openDialog("membership.give");
        sofia.pick("membership.field.member", name)
                .select("membership.field.capacity", sofia.text("platform.capacity." + capacity))
                .pressInDialog("membership.give");
        sofia.sees(name);
    }

    private static String drafts(Visitor tomasz, String text) {
        tomasz.page().navigate(text);
        tomasz.openDialog("drafting.amendment.begin");
        tomasz.findsNoBarrier().picture("amendment-form");
        tomasz.pressInDialog("drafting.amendment.begin.deed").sees(tomasz.text("drafting.refused.draft-title"));
        tomasz.fill("drafting.amendment.title", TITLE)
                .fill("drafting.amendment.justification", "The text speaks of some children only.")
                .pressInDialog("drafting.amendment.begin.deed");
        tomasz.page().waitForURL(address -> address.contains("/texts/") && !address.equals(text));
        var draft = tomasz.page().url();
        writes(tomasz, draft, 0, "All ");
        tomasz.findsNoBarrier().picture("amendment-fork");
        says(tomasz, draft, "In paragraph 1, before “Children”, insert “All”.");
        tomasz.findsNoBarrier().picture("amendment-changes");
        return draft;
    }

    /** Types words at the beginning of a provision, without a mouse once the page is there. */
    private static void writes(Visitor member, String text, int provision, String words) {
        member.page().navigate(text);
        assertThat(member.page().locator(".tri-status")).hasAttribute("data-state", "connected");
        var paragraph = Desk.editor(member)
                .locator(".tri-provision")
                .nth(provision)
                .locator("p")
                .first();
        paragraph.click();
        member.page().keyboard().press("Home");
        member.page().keyboard().type(words);
        Desk.reads(member, words);
    }

    /** What was typed is kept within moments. */
    private static void says(Visitor member, String draft, String sentence) {
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            member.page().navigate(draft + "/amendment");
            member.page().locator("h1").waitFor();
            org.assertj.core.api.Assertions.assertThat(
                            member.page().locator("main").innerText())
                    .contains(sentence);
        });
    }

    private static void states(Visitor tomasz, String text) {
        tomasz.page().navigate(text);
        assertThat(tomasz.page().locator(".tri-status")).hasAttribute("data-state", "connected");
        Desk.editor(tomasz).locator(".tri-provision p").first().click();
        var group = tomasz.text("drafting.holder.workers");
        var room = tomasz.text("membership.room.kind.workers_caucus");
        tomasz.button(tomasz.text("drafting.position.state", group, room)).click();
        tomasz.page().getByLabel(tomasz.text("drafting.stance.object")).check();
        tomasz.findsNoBarrier().picture("position-form");
        tomasz.pressInDialog("drafting.position.deed").sees(tomasz.text("drafting.refused.position-statement"));
        tomasz.fill("drafting.position.statement", STATEMENT).pressInDialog("drafting.position.deed");
        assertThat(tomasz.page().locator(".tri-position")).containsText(STATEMENT);
        assertThat(tomasz.page().locator(".tri-position")).containsText(tomasz.text("drafting.in-room", room));
        assertThat(tomasz.page().locator(".tri-own-room .tri-amend-row"))
                .containsText(tomasz.text("drafting.in-room", room));
        tomasz.findsNoBarrier().picture("position-beside");
        tomasz.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        tomasz.picture("position-beside-dark");
        tomasz.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Amina, an adviser of the Workers, enters where they stand on the whole text. */
    private Visitor entered(String text) {
        var amina = onPhone("Haddad").signIn();
        amina.page().navigate(text);
        var group = amina.text("drafting.holder.workers");
        var room = amina.text("membership.room.kind.workers_caucus");
        amina.button(amina.text("drafting.position.enter-text", group, room)).click();
        amina.page().getByLabel(amina.text("drafting.stance.agree")).check();
        amina.fits().findsNoBarrier().picture("position-enter-phone");
        amina.pressInDialog("drafting.position.enter.deed").sees(amina.text("drafting.position.unconfirmed"));
        amina.fits().findsNoBarrier().picture("position-unconfirmed-phone");
        return amina;
    }

    private static void confirms(Visitor tomasz, Visitor amina, String text) {
        tomasz.page().navigate(text);
        tomasz.sees(tomasz.text("drafting.position.unconfirmed.no-consent"))
                .findsNoBarrier()
                .picture("position-unconfirmed");
        var confirm = tomasz.text(
                "drafting.position.answer.named",
                tomasz.text("drafting.position.confirm"),
                tomasz.text("drafting.holder.workers"),
                tomasz.text("drafting.positions.on-text"));
        tomasz.button(confirm).click();
        tomasz.sees(tomasz.text("drafting.position.on-behalf.confirmed", tomasz.name()))
                .findsNoBarrier()
                .picture("position-confirmed");
        assertThat(tomasz.page().getByText(tomasz.text("drafting.position.unconfirmed")))
                .hasCount(0);
        amina.page().reload();
        amina.sees(amina.text("drafting.position.on-behalf.confirmed", tomasz.name()));
    }

    private static String inTheRoom(Visitor tomasz, String workspace) {
        tomasz.page().navigate(workspace);
        tomasz.link(tomasz.text("membership.room.kind.workers_caucus")).first().click();
        tomasz.page().waitForURL(Pattern.compile(".*/rooms/.+"));
        tomasz.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(tomasz.text("drafting.amendments"))
                                .setExact(true))
                .click();
        tomasz.page().waitForURL(Pattern.compile(".*/amendments"));
        tomasz.sees(TITLE).findsNoBarrier().picture("room-amendments");
        var room = tomasz.page().url().replaceAll("/amendments$", "");
        tomasz.page().navigate(room + "/positions");
        tomasz.sees(STATEMENT).findsNoBarrier().picture("room-positions");
        tomasz.page().navigate(room + "/find?q=Zugzwang");
        tomasz.sees(TITLE);
        return room;
    }

    /** The text itself is there, with all that stands beside it: as many cards for own rooms, and nothing in them. */
    private static void seesNothingBeside(Visitor outside, String text, int cards) {
        outside.page().navigate(text);
        Desk.reads(outside, "Children are protected.");
        var own = outside.page().locator(".tri-own-room");
        assertThat(own.locator(".tri-amend-row, .tri-position")).hasCount(0);
        assertThat(own.filter(new Locator.FilterOptions().setVisible(true))).hasCount(cards);
    }

    private static void seesNothing(Visitor outside, String workspace, String text, String draft, String room) {
        for (var address : List.of(
                text,
                workspace,
                workspace + "/record",
                draft,
                draft + "/amendment",
                room + "/amendments",
                room + "/positions",
                text.replaceAll("/texts/.*", "/library?q=Zugzwang"),
                text.replaceAll("/texts/.*", "/notices"),
                text.replaceAll("/texts/.*", "/"))) {
            outside.page().navigate(address);
            outside.page().locator("h1").first().waitFor();
            var body = assertThat(outside.page().locator("body"));
            body.not().containsText(TITLE);
            body.not().containsText(STATEMENT);
            body.not().containsText("All Children");
        }
    }

    private static void comesAlong(Visitor tomasz, String text, String draft) {
        tomasz.page().navigate(text);
        Desk.reads(tomasz, "Recruitment Fees");
        tomasz.page().navigate(draft);
        tomasz.sees(tomasz.text("drafting.amendment.brought-up"));
        tomasz.findsNoBarrier().picture("amendment-brought-up");
        Desk.reads(tomasz, "All Children");
        Desk.reads(tomasz, "Recruitment Fees");
    }

    private static void splits(Visitor tomasz, String draft, String room) {
        writes(tomasz, draft, 1, "All ");
        says(tomasz, draft, tomasz.text("drafting.amendment.several", 2));
        tomasz.findsNoBarrier().picture("amendment-several");
        tomasz.openDialog("drafting.amendment.split");
        tomasz.findsNoBarrier().picture("amendment-split");
        tomasz.pressInDialog("drafting.amendment.split").sees(tomasz.text("drafting.amendment.split.done", 2));
        tomasz.page().navigate(room + "/amendments");
        tomasz.sees(TITLE + " (2)");
    }

    private static void setsAside(Visitor tomasz, String room) {
        tomasz.link(TITLE + " (2)").first().click();
        tomasz.openDialog("drafting.amendment.set-aside");
        tomasz.pressInDialog("drafting.amendment.set-aside").sees(tomasz.text("drafting.refused.aside-reason"));
        tomasz.fill("drafting.amendment.set-aside.reason", "Paragraph one matters more.")
                .findsNoBarrier()
                .picture("amendment-set-aside-form");
        tomasz.pressInDialog("drafting.amendment.set-aside").sees(tomasz.text("drafting.amendment.take-up"));
        tomasz.findsNoBarrier().picture("amendment-set-aside");
        tomasz.page().navigate(room + "/amendments");
        tomasz.button(tomasz.text("drafting.amendments.set-aside", 1)).click();
        tomasz.sees("Paragraph one matters more.");
        tomasz.findsNoBarrier().picture("room-amendments-set-aside");
    }

    private void onAPhone(String draft, String room, String text) {
        var phone = onPhone("Zieliński").signIn();
        for (var address : List.of(draft + "/amendment", room + "/amendments", room + "/positions", text)) {
            phone.page().navigate(address);
            phone.page().locator("h1").waitFor();
            phone.fits()
                    .picture("phone-amendment-" + address.replaceAll(".*/", "").substring(0, 6));
        }
    }
}
