package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a list of people to a body: Sofia settles its rules, it becomes constituted, and governments speak together who want to. */
class BodyJourneyTest extends Journey {

    @Test
    void a_working_group_becomes_a_body() {
        var sofia = visitor("Marín").signIn();
        Chamber.convene(sofia, "Domestic work " + UUID.randomUUID(), List.of("Awa Diop", "Kwame Mensah"));
        var workspace = sofia.page().url().replaceAll("https?://[^/]*/", "");
        var head = sofia.page().locator(".tri-composition");
        assertThat(head).containsText(sofia.text("membership.vacancy.employers-spokesperson"));
        sofia.picture("body-not-constituted");
        mandate(sofia, "Elena Rossi", "spokesperson");
        mandate(sofia, "Tomasz Zieliński", "spokesperson");
        mandate(sofia, "Diego Herrera", "chair");
        assertThat(head).containsText(sofia.text("membership.constituted"));
        assertThat(head.locator("tbody tr").first().locator("td").first()).hasText("2");
        group(sofia, "African governments");
        sofia.findsNoBarrier().picture("body-constituted");
        settle(sofia, workspace);
        var awa = onPhone("Diop").signIn();
        awa.go(workspace);
        assertThat(awa.page().locator(".tri-government-group")).containsText("African governments");
        awa.fits().findsNoBarrier().picture("phone-body");
        awa.button(awa.text(
                        "membership.government-group.act",
                        awa.text("membership.government-group.leave"),
                        "African governments"))
                .click();
        assertThat(awa.page().locator(".tri-government-group")).not().containsText("Awa Diop");
        awa.go(workspace + "/rules").sees("Draft guidance on domestic work");
        awa.fits().findsNoBarrier().picture("phone-rules");
        sofia.go(workspace + "/record");
        assertThat(sofia.page().locator(".tri-record-entry").first())
                .containsText(sofia.text("membership.record.deed.membership.government-group-left"));
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
        for (var country : List.of("Ghana", "Senegal"))
            secretary
                    .page()
                    .locator("vaadin-multi-select-combo-box-item")
                    .filter(new Locator.FilterOptions().setHasText(country))
                    .first()
                    .click();
        box.press("Escape");
        secretary.findsNoBarrier().picture("government-group-form");
        secretary.pressInDialog("platform.save");
        assertThat(secretary.page().locator(".tri-government-group")).containsText("Kwame Mensah");
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
