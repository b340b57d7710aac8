package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Finding by what one types, on a map and along the years, at a desk and on a phone. */
@Tag("walk")
class FindingJourneyTest extends Journey {

    @Test
    void the_box_completes_and_what_is_found_is_shown_on_a_map_and_along_the_years() {
        var nora = visitor("Lind").signIn().go("library");
        var box = nora.page().locator(".tri-question input");
        box.pressSequentially("child lab");
        var offers = nora.page().locator(".tri-question [role=option]");
        offers.first().waitFor();
        nora.picture("finding-completion").findsNoBarrier();
        box.press("Escape");
        assertThat(offers).hasCount(0);
        assertThat(box).hasValue("child lab");
        box.pressSequentially("our");
        offers.first().click();
        nora.page().waitForURL("**/library?q=*");
        assertThat(offers).hasCount(0);

        nora.follow("search.view.map");
        var map = nora.page().locator("trialogue-chart svg");
        map.waitFor();
        nora.fits().findsNoBarrier().picture("finding-map");
        dark(nora, "finding-map-dark");
        nora.page().locator(".tri-counted-table tbody a").first().click();
        nora.page().waitForURL(Pattern.compile(".*country=[A-Z]{2}.*view=map.*"));
        assertThat(nora.page().locator(".tri-counted-table a[aria-current]")).hasCount(1);
        nora.follow("search.view.timeline");
        nora.page().waitForURL(Pattern.compile(".*country=[A-Z]{2}.*view=timeline.*"));
        map.waitFor();
        nora.fits().findsNoBarrier().picture("finding-timeline");
        var file = nora.page()
                .waitForDownload(
                        () -> nora.link(nora.text("search.counted.take")).click());
        assertThat(file.suggestedFilename()).isEqualTo("timeline.csv");
        var picture = nora.page().waitForDownload(() -> nora.press("search.counted.picture"));
        assertThat(picture.suggestedFilename()).isEqualTo("timeline.svg");
    }

    @Test
    void a_search_of_two_thousand_letters_is_read_from_its_address_again() {
        var words = "労働 ".repeat(666).strip();
        var nora = visitor("Lind").signIn().go("library");
        var box = nora.page().locator(".tri-question input");
        box.fill(words);
        box.press("Enter");
        nora.page().waitForURL("**/library?q=*");
        nora.page().reload();
        assertThat(box).hasValue(words);
    }

    @Test
    void the_palette_offers_pages_and_documents_and_fits_a_phone() {
        var awa = onPhone("Diop").signIn().go("workspaces");
        awa.page().locator(".tri-palette-open").click();
        var box = awa.page().locator(".tri-palette input");
        var offers = awa.page().locator(".tri-palette [role=option]");
        offers.first().waitFor();
        awa.picture("finding-palette-phone-pages");
        box.fill("travail fo");
        assertThat(awa.page().locator(".tri-palette")).containsText(awa.text("search.kind.instrument"));
        awa.fits().findsNoBarrier().picture("finding-palette-phone");
        dark(awa, "finding-palette-phone-dark");
        offers.last().click();
        awa.page().waitForURL(Pattern.compile(".*/(standards|practices|guidance|texts|library).*"));

        awa.go("library?view=map");
        awa.page().locator("trialogue-chart svg").waitFor();
        awa.fits().findsNoBarrier().picture("finding-map-phone");
        awa.go("library?kind=practice&view=timeline");
        awa.page().locator("trialogue-chart svg").waitFor();
        awa.fits().picture("finding-timeline-phone");

        var nora = visitor("Lind").signIn().go("plans");
        nora.page().locator(".tri-palette-open").waitFor();
        nora.page().keyboard().press("Control+k");
        nora.page().locator(".tri-palette [role=option]").first().waitFor();
        nora.picture("finding-palette-pages");
        nora.page().locator(".tri-palette input").fill("domestic");
        assertThat(nora.page().locator(".tri-palette")).containsText("C189");
        nora.picture("finding-palette");
        dark(nora, "finding-palette-dark");
    }

    private static void dark(Visitor visitor, String name) {
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        visitor.picture(name);
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
}
