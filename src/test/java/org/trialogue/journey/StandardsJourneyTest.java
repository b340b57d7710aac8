package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The library of standards in browsers: read by everybody, edited by the secretariat, on a desk and on a phone. */
@Tag("walk")
class StandardsJourneyTest extends Journey {

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void a_link_of_the_crosswalk_is_confirmed_and_read_as_that_on_a_phone() throws IOException {
        var sofia = visitor("Marín").signIn();
        sofia.go("library").follow("standards.crosswalk");
        assertThat(table(sofia).getByRole(AriaRole.COLUMNHEADER)).hasCount(8);
        assertThat(table(sofia).getByRole(AriaRole.ROWHEADER)).hasCount(25);
        sofia.findsNoBarrier().fits().picture("crosswalk");
        inTheDark(sofia, "crosswalk-dark");
        var csv = taken(sofia, "standards.take.csv");
        assertThat(csv).contains("C029").doesNotContainPattern("(?m)^\"[=+@-]");
        assertThat(taken(sofia, "standards.take.xlsx")).startsWith("PK");
        confirm(sofia);
        var awa = onPhone("Diop").signIn();
        awa.go("crosswalk/documents");
        awa.sees(awa.text("standards.link.confirmed")).sees(sofia.name());
        awa.fits().findsNoBarrier().picture("crosswalk-subject-phone");
        awa.go("crosswalk?right=access-to-remedy");
        assertThat(table(awa).getByRole(AriaRole.ROWHEADER)).hasCount(1);
        awa.fits().findsNoBarrier().picture("crosswalk-phone");
    }

    private void confirm(Visitor sofia) {
        sofia.go("crosswalk/documents");
        sofia.findsNoBarrier().picture("crosswalk-subject");
        var row = table(sofia).getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("C189"));
        var confirm = row.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(sofia.text("standards.link.confirmed.deed")));
        confirm.click();
        sofia.sees(sofia.text("standards.link.confirmed.done"));
        assertThat(row).containsText(sofia.name());
        assertThat(confirm).hasCount(0);
    }

    @Test
    void an_instrument_is_added_ratified_changed_and_read_as_it_was() {
        var code = "J-" + mark;
        var sofia = visitor("Marín").signIn();
        sofia.go("standards/new");
        sofia.field(sofia.text("standards.field.code")).fill(code);
        sofia.press("standards.new");
        sofia.sees(sofia.text("standards.refused.year"));
        sofia.findsNoBarrier().picture("instrument-refused");
        sofia.field(sofia.text("standards.title.in", "inglés")).fill("Guidance of " + mark);
        sofia.field(sofia.text("standards.field.body")).fill("ILO");
        sofia.field(sofia.text("standards.field.adopted")).fill("2001");
        sofia.field(sofia.text("standards.field.source")).fill("A test");
        sofia.press("standards.article.add");
        sofia.field(sofia.text("standards.article.ref")).fill("7");
        sofia.field(sofia.text("standards.article.gist")).fill("asks for a hearing");
        sofia.press("standards.new");
        assertThat(sofia.heading("Guidance of " + mark)).isVisible();
        ratified(sofia, code);
        sofia.go("standards/" + code + "/change");
        sofia.field(sofia.text("standards.title.in", "español")).fill("Guía de " + mark);
        sofia.press("platform.save");
        assertThat(sofia.heading("Guía de " + mark)).isVisible();
        sofia.sees("Senegal").sees(sofia.text("standards.version", 2));
        sofia.findsNoBarrier().picture("instrument");
        inTheDark(sofia, "instrument-dark");
        sofia.link(sofia.text("standards.version", 1)).click();
        sofia.sees(sofia.text("standards.version.old", 1));
        assertThat(sofia.heading("Guidance of " + mark)).isVisible();
        var awa = onPhone("Diop").signIn();
        awa.go("standards/" + code).sees("Sénégal").sees("asks for a hearing");
        awa.fits().findsNoBarrier().picture("instrument-phone");
        assertThat(awa.link(awa.text("standards.change"))).hasCount(0);
    }

    private void ratified(Visitor sofia, String code) {
        sofia.go("ratifications/import");
        var list =
                "instrument,country,date,status\n%1$s,Senegal,2002-03-04,in force\n%1$s,Atlantis,2002-03-04,in force\n"
                        .formatted(code);
        sofia.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("list.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        sofia.sees(sofia.text("standards.import.country", "Atlantis"));
        sofia.findsNoBarrier().picture("ratifications-import");
        sofia.button(sofia.text("platform.import.without", 1, 1)).click();
        sofia.sees(sofia.text("standards.imported", 1));
    }

    @Test
    void a_new_synonym_finds_across_languages() {
        var word = "zyx" + mark;
        var sofia = visitor("Marín").signIn();
        sofia.go("library").follow("standards.vocabularies");
        sofia.page().locator("main table").waitFor();
        sofia.findsNoBarrier().fits().picture("vocabularies");
        sofia.go("vocabularies/themes").findsNoBarrier().picture("vocabulary");
        sofia.go("vocabularies/themes/wages").openDialog("standards.concept.change");
        sofia.findsNoBarrier().picture("concept-dialog");
        var synonyms = sofia.field(sofia.text("standards.concept.synonyms.in", "inglés"));
        synonyms.fill(synonyms.inputValue() + "\n" + word);
        sofia.pressInDialog("platform.save");
        sofia.sees(word).findsNoBarrier().picture("concept");
        var awa = onPhone("Diop").signIn();
        awa.go("library?q=" + word);
        awa.page().locator("main .tri-hit").first().waitFor();
        awa.picture("search-by-new-word");
        awa.go("vocabularies/themes/wages").sees(word);
        awa.fits().findsNoBarrier().picture("concept-phone");
        awa.go("vocabularies/themes");
        awa.page().locator("main table").waitFor();
        awa.fits().picture("vocabulary-phone");
    }

    @Test
    void what_a_text_covers_is_shown_to_those_who_may_read_it() throws IOException {
        var sofia = visitor("Marín").signIn();
        Chamber.convene(sofia, "Coverage " + mark, List.of("Awa Diop"));
        var text = Chamber.importSample(sofia).replaceAll(".*texts/([0-9a-f-]+).*", "$1");
        var awa = onPhone("Diop").signIn();
        awa.go("coverage/text/" + text);
        assertThat(awa.page().locator("main table")).hasCount(1);
        awa.sees(awa.text("standards.degree.left-out"));
        var protocol = awa.page()
                .locator("main .tri-coverage-group")
                .filter(new Locator.FilterOptions().setHasText("P029"))
                .first();
        protocol.locator("vaadin-details-summary").click();
        assertThat(protocol.getByRole(AriaRole.ROWHEADER).first()).isVisible();
        awa.fits().findsNoBarrier().picture("coverage-phone");
        var kwame = visitor("Mensah").signIn();
        kwame.go("coverage/text/" + text).sees(kwame.text("shell.not-found"));
        assertThat(kwame.page().locator("main table")).hasCount(0);
        kwame.go("coverage/library");
        kwame.sees(kwame.text("standards.coverage.served"));
        kwame.findsNoBarrier().fits().picture("coverage-library");
        assertThat(taken(kwame, "standards.take.csv")).contains("P029");
        looksForGaps(kwame);
    }

    private static void looksForGaps(Visitor kwame) throws IOException {
        kwame.go("library").follow("knowledge.gaps");
        kwame.link(kwame.text("knowledge.gaps.by.country")).click();
        var cell = kwame.page().locator(".tri-gaps td:not([data-many='0']) a").first();
        cell.waitFor();
        kwame.findsNoBarrier().fits().picture("gaps");
        assertThat(taken(kwame, "knowledge.gaps.take")).contains("Nepal");
        var practices = Long.parseLong(cell.textContent());
        cell.click();
        kwame.sees(kwame.text("search.found", practices));
        assertThat(kwame.page().locator("main .tri-hit")).hasCount((int) Math.min(20, practices));
    }

    private static Locator table(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.TABLE).first();
    }

    private static String taken(Visitor visitor, String key) throws IOException {
        var file = visitor.page()
                .waitForDownload(() -> visitor.link(visitor.text(key)).first().click());
        return new String(Files.readAllBytes(file.path()), StandardCharsets.ISO_8859_1);
    }

    private static void inTheDark(Visitor visitor, String name) {
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        visitor.picture(name);
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
}
