package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a list of people to a body: Sofia settles its rules, it becomes constituted, and governments speak together who want to. */
@Tag("walk")
class BodyJourneyTest extends Journey {

    @Test
    void a_working_group_becomes_a_body() {
        var sofia = visitor("Marín").signIn();
        Chamber.convene(sofia, "Domestic work " + UUID.randomUUID(), List.of("Awa Diop"));
        var workspace = sofia.page().url().replaceAll("https?://[^/]*/", "");
        var head = sofia.page().locator(".tri-composition");
        assertThat(head).containsText(sofia.text("membership.vacancy.employers-spokesperson"));
        sofia.picture("body-not-constituted");
        mandate(sofia, "Elena Rossi", "spokesperson");
        mandate(sofia, "Tomasz Zieliński", "spokesperson");
        mandate(sofia, "Kwame Mensah", "chair");
        assertThat(head).containsText(sofia.text("membership.constituted"));
        assertThat(head.locator("tbody tr").first().locator("td").first()).hasText("1");
        group(sofia, "African governments");
        sofia.findsNoBarrier().picture("body-constituted");
        settle(sofia, workspace);
        var awa = onPhone("Diop").signIn();
        awa.go(workspace);
        assertThat(awa.page().locator(".tri-government-group")).containsText("African governments");
        awa.fits().findsNoBarrier().picture("phone-body");
        awa.page().locator(".tri-government-group vaadin-button").first().click();
        assertThat(awa.page().locator(".tri-government-group li")).containsText("Awa Diop");
        awa.page().locator(".tri-government-group vaadin-button").first().click();
        assertThat(awa.page().locator(".tri-government-group")).not().containsText("Awa Diop");
        awa.go(workspace + "/rules").sees("Draft guidance on domestic work");
        awa.fits().findsNoBarrier().picture("phone-rules");
        sofia.go(workspace + "/record");
        assertThat(sofia.page().locator(".tri-record-entry").first())
                .containsText(sofia.text("membership.record.deed.membership.government-group-left"));
    }

    @Test
    void what_comes_stands_in_the_calendar_and_goes_along_as_a_file() throws IOException {
        var sofia = visitor("Marín").signIn();
        Chamber.convene(sofia, "Seafarers " + UUID.randomUUID(), List.of("Awa Diop"));
        var calendar = sofia.page().url().replaceAll("https?://[^/]*/", "") + "/calendar";
        sofia.go(calendar).openDialog("membership.calendar.enter");
        sofia.fill("membership.field.title", "Primera lectura")
                .fill("membership.calendar.day", "14/3/2030")
                .fill("membership.calendar.time", "10:00")
                .fill("membership.calendar.last-time", "12:30");
        zone(sofia, "Asia/Bangkok");
        sofia.fill("membership.calendar.place", "https://meet.example.org/lectura")
                .findsNoBarrier()
                .picture("calendar-form")
                .pressInDialog("platform.save");
        var row = sofia.page().locator(".tri-calendar .tri-row");
        assertThat(row).containsText("Primera lectura");
        sofia.findsNoBarrier().picture("calendar");
        Assertions.assertThat(taken(sofia)).contains("DTSTART:20300314T030000Z", "DTEND:20300314T053000Z");
        var callOff = sofia.text("membership.calendar.call-off");
        sofia.button(sofia.text("membership.calendar.act", callOff, "Primera lectura"))
                .click();
        sofia.pressInDialog("membership.calendar.call-off");
        assertThat(row).containsText(sofia.text("membership.calendar.called-off"));
        var awa = onPhone("Diop").signIn();
        awa.go(calendar).sees("Primera lectura").fits().findsNoBarrier().picture("phone-calendar");
        awa.go("notices").sees("Primera lectura");
    }

    @Test
    void what_is_over_goes_into_the_archive_and_begins_anew_as_a_copy() {
        var sofia = visitor("Marín").signIn();
        var title = "Fishing " + UUID.randomUUID();
        Chamber.convene(sofia, title, List.of("Awa Diop"));
        var workspace = sofia.page().url().replaceAll("https?://[^/]*/", "");
        sofia.go(workspace + "/rules").openDialog("membership.archive");
        sofia.field(sofia.text("membership.archive.reason")).fill("Publicado en noviembre");
        sofia.findsNoBarrier().picture("archive-form").pressInDialog("membership.archive");
        sofia.sees(sofia.text("platform.capacity.observer"));
        var awa = onPhone("Diop").signIn();
        awa.go("workspaces?archived=1").sees(title).fits().findsNoBarrier().picture("phone-archived");
        awa.go(workspace).sees("Publicado en noviembre").fits().picture("phone-archived-workspace");
        assertThat(awa.go("workspaces").page().locator("main")).not().containsText(title);
        sofia.go(workspace + "/rules").openDialog("membership.copy");
        sofia.fill("membership.field.title", title + " II").pressInDialog("membership.copy");
        assertThat(sofia.page().locator("h1")).containsText(title + " II");
        sofia.go(workspace + "/rules").press("membership.reopen");
        sofia.button(sofia.text("membership.archive")).waitFor();
        sofia.picture("reopened");
    }

    private static void zone(Visitor secretary, String zone) {
        secretary.field(secretary.text("membership.calendar.zone")).fill(zone);
        secretary
                .page()
                .locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(zone).setVisible(true))
                .first()
                .click();
    }

    private static String taken(Visitor reader) throws IOException {
        var link = reader.page().locator("a[href*='calendar/groups']");
        var download = reader.page().waitForDownload(new Page.WaitForDownloadOptions(), link::click);
        return Files.readString(download.path());
    }

    private static void mandate(Visitor secretary, String name, String capacity) {
        secretary.openDialog("membership.give");
        secretary
                .pick("membership.field.member", name)
                .select("membership.field.capacity", secretary.text("platform.capacity." + capacity))
                .pressInDialog("membership.give");
        assertThat(secretary.page().locator(".tri-row").filter(new Locator.FilterOptions().setHasText(name)))
                .isVisible();
    }

    private static void group(Visitor secretary, String name) {
        secretary.openDialog("membership.government-group.form");
        secretary.fill("membership.government-group.name", name);
        var box = secretary.page().locator("vaadin-multi-select-combo-box input");
        box.click();
        secretary
                .page()
                .locator("vaadin-multi-select-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("Awa Diop"))
                .first()
                .click();
        box.press("Tab");
        secretary.findsNoBarrier().picture("government-group-form");
        secretary.pressInDialog("platform.save");
        assertThat(secretary.page().locator(".tri-government-group")).containsText("Awa Diop");
    }

    private static void settle(Visitor secretary, String workspace) {
        secretary.go(workspace + "/rules").openDialog("membership.terms.change");
        secretary.field(secretary.text("membership.terms.text")).fill("Draft guidance on domestic work");
        secretary.fill("membership.terms.asked-by", "Governing Body").pressInDialog("platform.save");
        secretary.sees("Governing Body").openDialog("membership.rules.settle");
        secretary
                .select("membership.rules.preset", secretary.text("membership.preset.experts"))
                .findsNoBarrier()
                .picture("rules-form")
                .pressInDialog("membership.rules.settle.deed");
        assertThat(secretary.page().locator(".tri-facts-list").last())
                .containsText(secretary.text("membership.preset.experts"));
        secretary.findsNoBarrier().picture("rules");
    }
}
