package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A walk through the library, of which docs/library.md shows the pictures: what is found in three languages, and what stands on its pages. */
@Tag("walk")
class LibraryTourJourneyTest extends Journey {

    private static final String PRACTICE = "practices/peblisa";

    private static final String IN_FRENCH = "les petits prêts protègent-ils de la servitude pour dettes ?";

    /** Who reads in which language, and asks the same. */
    private static final Map<String, String> QUESTIONS = Map.of(
            "Lind", "do small loans keep families out of bonded labour?",
            "Diop", IN_FRENCH,
            "Marín", "¿evitan los pequeños préstamos la servidumbre por deudas?");

    @Test
    void the_same_is_found_in_three_languages_and_a_french_speaker_finds_what_is_told_in_english() {
        QUESTIONS.forEach((name, question) -> {
            var reader = visitor(name).signIn();
            asks(reader, question);
            assertThat(reader.page()
                            .locator("main .tri-hit a[href*='practices/']")
                            .first())
                    .isVisible();
            reader.fits().findsNoBarrier().picture("library-results-" + language(name));
        });
        var awa = visitor("Diop").signIn();
        asks(awa, IN_FRENCH);
        var english = awa.page()
                .locator("main .tri-hit")
                .filter(new Locator.FilterOptions().setHasText("anglais"))
                .first();
        assertThat(english).isVisible();
        english.locator("a").first().click();
        awa.sees(awa.text("knowledge.short")).fits().findsNoBarrier().picture("library-french-for-english");
    }

    @Test
    void facets_the_map_and_the_gaps_are_shown_and_the_gaps_are_taken_along_as_a_picture() {
        var nora = visitor("Lind").signIn().go("library?kind=practice&theme=forced-labour");
        nora.page().locator("main .tri-hit").first().waitFor();
        nora.findsNoBarrier().picture("library-facets");
        nora.go("library?kind=practice&view=map");
        nora.page().locator("trialogue-chart svg").waitFor();
        nora.findsNoBarrier().picture("library-map");
        nora.go("gaps?by=region");
        nora.page().locator("main table.tri-gaps").waitFor();
        nora.findsNoBarrier().picture("library-gaps");
        var picture = nora.page()
                .waitForDownload(() ->
                        nora.link(nora.text("knowledge.gaps.take-picture")).click());
        assertThat(picture.suggestedFilename()).isEqualTo("gaps.svg");
    }

    @Test
    void a_practice_shows_where_it_was_and_is_ready_to_be_cited() {
        var nora = visitor("Lind").signIn().go(PRACTICE);
        nora.page().locator("#where trialogue-chart svg").waitFor();
        assertThat(nora.page().locator("#where tbody tr").first()).isVisible();
        nora.fits().findsNoBarrier().picture("library-practice");
        nora.openDialog("knowledge.cite");
        assertThat(nora.field(nora.text("knowledge.cite.reference")))
                .hasValue(Pattern.compile(".*" + PRACTICE, Pattern.DOTALL));
        assertThat(nora.field(nora.text("knowledge.cite.ris")))
                .hasValue(Pattern.compile("TY  - RPRT.*", Pattern.DOTALL));
        nora.findsNoBarrier().picture("library-cite").pressInDialog("platform.close");
        var awa = onPhone("Diop").signIn().go(PRACTICE);
        awa.page().locator("#where trialogue-chart svg").waitFor();
        awa.fits().findsNoBarrier().picture("library-practice-phone");
    }

    @Test
    void an_instrument_asks_in_the_readers_language_and_the_crosswalk_is_read_as_a_matrix() {
        var awa = visitor("Diop").signIn().go("standards/C097");
        awa.sees("service d’information gratuit et exact").sees("Annexe I");
        awa.fits().findsNoBarrier().picture("library-instrument");
        var nora = visitor("Lind").signIn().go("crosswalk");
        nora.page().locator("main table").first().waitFor();
        nora.findsNoBarrier().picture("library-crosswalk");
    }

    @Test
    void an_editor_of_the_library_adds_a_concept_and_puts_it_under_another() {
        var mark = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        var sofia = visitor("Marín").signIn().go("vocabularies/sectors");
        sofia.openDialog("standards.concept.add");
        for (var language : new String[] {"inglés", "francés", "español"})
            sofia.field(sofia.text("standards.concept.label.in", language)).fill("Pearls " + mark);
        sofia.field(sofia.text("standards.concept.key")).fill("pearls-" + mark);
        sofia.findsNoBarrier().picture("concept-add").pressInDialog("platform.save");
        sofia.page().waitForURL("**/vocabularies/sectors/pearls-" + mark);
        sofia.openDialog("standards.concept.move");
        sofia.findsNoBarrier().picture("concept-move").pressInDialog("platform.cancel");
        var nora = visitor("Lind").signIn().go("vocabularies/sectors/pearls-" + mark);
        assertThat(nora.heading("Pearls " + mark)).isVisible();
        assertThat(nora.button(nora.text("standards.concept.move"))).hasCount(0);
    }

    @Test
    void a_practice_is_cited_where_one_writes_and_its_page_names_the_provision() {
        var sofia = visitor("Marín").signIn();
        var elena = visitor("Rossi");
        Rooms.open(sofia, elena);
        var text = Rooms.text(sofia, "Guidance\n\n1. Small loans are offered.");
        elena.signIn().page().navigate(text);
        assertThat(elena.page().locator(".tri-status")).hasAttribute("data-state", "connected");
        var words = elena.page().locator(".tri-text p").getByText("Small loans are offered.");
        words.click();
        elena.page().keyboard().press("End");
        elena.page().keyboard().type(" See @");
        var asked = elena.page()
                .getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(elena.text("drafting.editor.citation.words")));
        asked.fill("PEBLISA");
        elena.page()
                .getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName(elena.text("drafting.editor.citation.practices")))
                .getByRole(AriaRole.OPTION)
                .first()
                .waitFor();
        elena.findsNoBarrier().picture("library-cited-while-writing");
        asked.press("Enter");
        var cited = elena.page().locator(".tri-text a.tri-practice");
        assertThat(cited).hasCount(1);
        var address = cited.getAttribute("href");
        assertThat(address).startsWith("practices/");
        elena.go(address);
        elena.page().locator("#cited a[href*='texts/']").first().waitFor();
        elena.findsNoBarrier().picture("library-practice-cited");
    }

    private static void asks(Visitor reader, String question) {
        reader.go("library");
        var box = reader.page().locator(".tri-question input");
        box.fill(question);
        box.press("Enter");
        reader.page().locator("main .tri-hit").first().waitFor();
    }

    private static String language(String name) {
        return switch (name) {
            case "Diop" -> "fr";
            case "Marín" -> "es";
            default -> "en";
        };
    }
}
