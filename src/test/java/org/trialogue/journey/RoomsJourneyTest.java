package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Kwame, for a government, and Elena, for the employers, meet in a room of their own; Sofia of the secretariat does not know of it. */
class RoomsJourneyTest extends Journey {

    private static final String NAME = "Before the second reading";

    @Test
    void two_groups_talk_note_and_share_in_a_room_of_their_own() {
        var sofia = visitor("Marín").signIn();
        Chamber.convene(sofia, "Recruitment " + UUID.randomUUID(), List.of("Kwame Mensah"));
        sofia.openDialog("membership.give");
        sofia.pick("membership.field.member", "Elena Rossi")
                .select("membership.field.capacity", sofia.text("platform.capacity.spokesperson"))
                .pressInDialog("membership.give");
        sofia.sees("Elena Rossi");
        var workspace = address(sofia);
        var kwame = visitor("Mensah").signIn();
        var room = opened(kwame, workspace);
        talks(kwame, room);
        notes(kwame, room);
        shares(kwame, room);
        kwame.go(room + "/find?q=fee").sees("Who pays");
        kwame.findsNoBarrier().picture("room-find");
        kwame.go("library?q=fees").sees(kwame.text("search.beside"));
        assertThat(kwame.page().locator(".tri-beside-index")).containsText("Who pays recruitment fees");
        kwame.findsNoBarrier().picture("library-beside");
        kwame.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        kwame.picture("dark-library-beside");
        kwame.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        kwame.go(workspace).sees(NAME).findsNoBarrier().picture("room-list");
        var elena = onPhone("Rossi").signIn();
        answers(elena, workspace, room);
        sofia.go(workspace).sees(sofia.text("membership.rooms"));
        assertThat(sofia.page().locator("main")).not().containsText(NAME);
        sofia.go("library?q=recruitment+fees").sees(sofia.text("search.beside"));
        assertThat(sofia.page().locator("main")).not().containsText("Who pays");
        sofia.go(room + "/threads");
        assertThat(sofia.page().locator("body")).not().containsText("Who pays");
        assertThat(sofia.page().locator("body")).not().containsText(NAME);
        elena.go(room).sees("Who pays recruitment fees");
        ends(sofia, workspace);
        assertThat(elena.page()).hasURL(Pattern.compile(".*/workspaces$"));
        elena.sees(elena.text("membership.room.out"));
    }

    private static void ends(Visitor sofia, String workspace) {
        sofia.go(workspace)
                .button(sofia.text("membership.end.of", "Elena Rossi"))
                .click();
        sofia.pressInDialog("membership.end");
    }

    private static String opened(Visitor kwame, String workspace) {
        kwame.go(workspace).openDialog("membership.room.open");
        kwame.select("membership.field.room-kind", kwame.text("membership.room.kind.bilateral"))
                .pick("membership.field.counterpart", "Elena")
                .findsNoBarrier()
                .picture("room-form")
                .fill("membership.field.room-name", NAME)
                .pressInDialog("membership.room.open");
        kwame.page().waitForURL(Pattern.compile(".*/rooms/.+/people"));
        kwame.sees("Elena Rossi").findsNoBarrier().picture("room-people");
        return address(kwame).replace("/people", "");
    }

    private static void talks(Visitor kwame, String room) {
        kwame.go(room).sees(kwame.text("rooms.threads.none"));
        kwame.findsNoBarrier().picture("room-empty");
        kwame.openDialog("rooms.thread.open");
        kwame.fill("rooms.field.title", "Who pays recruitment fees")
                .fill("rooms.field.message", "No worker should. Can you live with that?")
                .pressInDialog("rooms.thread.open");
        kwame.page().waitForURL(Pattern.compile(".*/threads/.+"));
        kwame.sees("No worker should.").findsNoBarrier().picture("room-thread");
        kwame.go(room).sees("Who pays recruitment fees").picture("room-threads");
    }

    private static void notes(Visitor kwame, String room) {
        kwame.go(room + "/to-dos").openDialog("rooms.to-do.add");
        kwame.fill("rooms.field.to-do", "Ask the ministry of justice").findsNoBarrier();
        kwame.pick("rooms.field.who", "Elena").pressInDialog("rooms.to-do.add");
        var toDo = kwame.page().locator(".tri-to-do");
        assertThat(toDo).containsText("Elena Rossi");
        kwame.findsNoBarrier().picture("room-to-dos");
        toDo.locator("input[type=checkbox]").check();
        assertThat(toDo).containsText(kwame.text("rooms.to-do.done-by", "Kwame Mensah"));
    }

    private static void shares(Visitor kwame, String room) {
        kwame.go(room + "/files").openDialog("rooms.file.share");
        kwame.findsNoBarrier();
        var bytes = "One clause".getBytes(StandardCharsets.UTF_8);
        kwame.choose("rooms.file.choose", new FilePayload("clause.txt", "text/plain", bytes));
        assertThat(kwame.page().locator(".tri-shared-file")).containsText("clause.txt");
        kwame.findsNoBarrier().picture("room-files");
    }

    private static void answers(Visitor elena, String workspace, String room) {
        elena.go(workspace);
        elena.link(NAME).first().click();
        elena.link("Who pays recruitment fees").first().click();
        elena.sees("No worker should.");
        elena.fill("rooms.field.answer", "We can, with a transition.").press("rooms.message.send");
        assertThat(elena.page().locator(".tri-message").last()).containsText("We can, with a transition.");
        elena.fits().findsNoBarrier().picture("phone-room-thread");
        elena.go("library?q=fees").sees(elena.text("search.beside"));
        elena.fits().findsNoBarrier().picture("phone-library-beside");
        for (var part : List.of("", "/people", "/to-dos", "/files", "/texts", "/find")) {
            elena.go(room + part);
            assertThat(elena.page().locator("main h1")).containsText(NAME);
            elena.fits().picture("phone-room" + part.replace('/', '-'));
        }
        elena.go(room + "/people").openDialog("membership.room.leave");
        elena.pressInDialog("platform.cancel");
        assertThat(elena.page().locator(".tri-row").filter(new Locator.FilterOptions().setHasText("Kwame")))
                .isVisible();
    }

    private static String address(Visitor visitor) {
        return visitor.page().url().replaceAll("https?://[^/]*/", "");
    }
}
