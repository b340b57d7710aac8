package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What the secretariat does before others can write: it convenes a working group and brings the text in. */
final class Chamber {

    private static final Path SAMPLE = Path.of("src/test/resources/org/trialogue/drafting/ilo-perspective.txt");

    private Chamber() {}

    /** Opens a working group and gives these people mandates in it; the secretary sees its page. */
    static void convene(Visitor secretary, String title, List<String> names) {
        secretary.go("workspaces").openDialog("membership.open");
        secretary
                .fill("membership.field.title", title)
                .fill("membership.field.purpose", "Guidance on prevention and remedy");
        secretary.pressInDialog("membership.open");
        secretary.page().waitForURL(Pattern.compile(".*/workspaces/.+"));
        for (var name : names) {
            secretary.openDialog("membership.give");
            secretary.pick("membership.field.member", name).pressInDialog("membership.give");
            assertThat(secretary.page().locator(".tri-row").filter(new Locator.FilterOptions().setHasText(name)))
                    .isVisible();
        }
    }

    /** Imports the sample into the working group whose page the secretary sees, and says at which address it stands. */
    static String importSample(Visitor secretary) throws IOException {
        secretary.openDialog("drafting.import");
        secretary.choose(
                "drafting.import.choose",
                new FilePayload("ilo-perspective.txt", "text/plain", Files.readAllBytes(SAMPLE)));
        secretary.page().waitForURL(Pattern.compile(".*/texts/.+"));
        assertThat(Desk.editor(secretary).locator("[data-type=provision], .tri-provision"))
                .hasCount(5);
        return secretary.page().url();
    }
}
