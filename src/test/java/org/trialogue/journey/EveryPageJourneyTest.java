package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each page on a phone and on a desk, in each language: a title, an address to share, nothing to scroll sideways, no barrier. */
class EveryPageJourneyTest extends Journey {

    private final String group = "Recruitment " + UUID.randomUUID();

    @Test
    void each_page_has_a_title_and_fits_a_phone() throws IOException {
        var sofia = visitor("Marín").signIn();
        Chamber.convene(sofia, group, List.of("Awa Diop"));
        var workspace = sofia.page().url();
        var text = Chamber.importSample(sofia);
        var awa = onPhone("Diop").signIn();
        var pages = List.of(
                "",
                "workspaces",
                address(workspace),
                address(workspace) + "/record",
                address(workspace) + "/rules",
                address(workspace) + "/calendar",
                "record",
                address(text),
                address(text) + "/versions",
                address(text) + "/compare",
                "library",
                "library?q=travail%20forc%C3%A9",
                "library?view=map",
                "library?q=travail%20forc%C3%A9&view=timeline",
                "searches",
                "searches/new?q=travail%20forc%C3%A9&country=GH",
                "practices/" + firstPractice(awa),
                "standards/P029",
                "standards/ohchr-principles",
                "standards/ilo-11-forced-labour",
                "crosswalk",
                "crosswalk/remedy",
                "vocabularies",
                "vocabularies/rights",
                "vocabularies/rights/access-to-remedy",
                "coverage/library",
                "gaps?by=region",
                "plans",
                "plans/balance",
                "plans/board",
                "plans/calendar",
                "plans/calendar?as=list",
                "plans/calendars",
                "plans/consultations",
                "plans/countries",
                "plans/countries/SN",
                "plans/templates",
                "notices",
                "sign-ins",
                "me");
        for (var page : pages) visit(awa, page);
    }

    @Test
    void an_address_that_is_shared_leads_there_after_signing_in() {
        var kwame = visitor("Mensah").go("standards/P029");
        kwame.pass();
        assertThat(kwame.page().locator("h1")).containsText("2014");
        assertThat(kwame.page()).hasURL(Pattern.compile(".*/standards/P029$"));
    }

    private static void visit(Visitor visitor, String address) {
        visitor.go(address);
        var heading = visitor.page().locator("main h1");
        assertThat(heading).isVisible();
        assertThat(visitor.page().title()).as(address).isNotBlank().doesNotContain("vaadin");
        if (!address.startsWith("texts/"))
            assertThat(visitor.page().title()).startsWith(heading.textContent().strip());
        assertThat((String) visitor.page().evaluate("document.documentElement.lang"))
                .isEqualTo("fr");
        visitor.fits().findsNoBarrier().picture("phone-" + address.replaceAll("[^a-z].*", "") + "-" + address.length());
    }

    private static String firstPractice(Visitor reader) {
        reader.go("library?q=travail%20forc%C3%A9");
        var link = reader.page().locator("main a[href*='practices/']").first();
        reader.picture("phone-library-first");
        return link.getAttribute("href").replaceAll(".*practices/([^#?]*).*", "$1");
    }

    private static String address(String url) {
        return url.replaceAll("https?://[^/]*/", "");
    }
}
