package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A secretary reads what was done in the working group, narrows it, and takes it along. */
@Tag("walk")
class RecordJourneyTest extends Journey {

    @Test
    void what_was_done_stands_in_the_record_and_goes_along_as_a_file() throws IOException {
        var sofia = visitor("Marín").signIn();
        Chamber.convene(sofia, "Seafarers " + UUID.randomUUID(), List.of("Awa Diop"));
        var workspace = sofia.page().url();
        Chamber.importSample(sofia);
        var record = workspace.replaceAll("https?://[^/]*/", "") + "/record";
        sofia.go(record);
        var entries = sofia.page().locator(".tri-record-entry");
        assertThat(entries.filter(new Locator.FilterOptions().setHasText("Awa Diop")))
                .not()
                .hasCount(0);
        assertThat(entries.first()).containsText("Sofia");
        sofia.findsNoBarrier().picture("record-desk");
        var taken = taken(sofia);
        assertThat(taken).startsWith("\uFEFF\"").contains("Awa Diop").contains("Sofia");
        var awa = onPhone("Diop").signIn();
        awa.go(record);
        assertThat(awa.page().locator(".tri-record-entry").first()).containsText("Sofia");
        awa.fits().findsNoBarrier().picture("record-group-phone");
        sofia.go(record + "?deed=membership.mandate-given");
        assertThat(entries.first()).containsText("Awa Diop");
        assertThat(entries.filter(new Locator.FilterOptions().setHasText("Awa Diop")))
                .hasCount(1);
    }

    @Test
    void who_came_in_finds_it_in_their_own_record_on_a_phone() {
        var awa = onPhone("Diop").signIn();
        awa.go("record");
        assertThat(awa.page().locator(".tri-record-entry").first()).containsText("Connexion");
        assertThat(awa.page().locator(".tri-record-entry").first()).containsText(Pattern.compile("/(24|48)"));
        awa.fits().findsNoBarrier().picture("record-phone");
    }

    private static String taken(Visitor reader) throws IOException {
        var link = reader.page().locator("a[href*='record/as/csv']");
        var download = reader.page().waitForDownload(new Page.WaitForDownloadOptions(), link::click);
        return Files.readString(download.path());
    }
}
