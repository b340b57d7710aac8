package org.trialogue.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trialogue.search.Hit;
import org.trialogue.search.Hit.Because;
import org.trialogue.search.Hit.Span;
import org.trialogue.search.Query;
import org.trialogue.search.Results;
import org.trialogue.search.Results.Count;
import org.trialogue.search.Results.Source;

/** What the parts of the library's page are made of. */
class LibraryPartsTest {

    private static final Query QUERY = Query.of("fees", Locale.ENGLISH);
    private static final Words WORDS = new Words(List.of());

    @Test
    void a_hit_leads_to_its_very_place_and_sets_off_what_was_found() {
        var html = html(hit(List.of(new Span("no ", false), new Span("fees", true))));
        assertThat(html)
                .contains("href=\"texts/1#b\"")
                .contains("<mark>fees</mark>")
                .contains("<a lang=\"fr\" href=\"texts/1#b\"")
                .contains("<a lang=\"en\" href=\"texts/1\"");
    }

    @Test
    void markup_in_a_text_is_shown_as_text() {
        assertThat(html(hit(List.of(new Span("<script>alert(1)</script>", true)))))
                .doesNotContain("<script>")
                .contains("&lt;script&gt;");
    }

    @Test
    void kinds_and_facets_are_links_that_hold_the_rest_of_the_search() {
        var results = results(Source.INDEX, 3, false);
        assertThat(new KindTabs(QUERY, results).getElement().getOuterHTML())
                .contains("library?q=fees&amp;kind=practice");
        assertThat(new FacetPanel(QUERY, results, WORDS).getElement().getOuterHTML())
                .contains("library?q=fees&amp;theme=recruitment");
    }

    @Test
    void what_the_searcher_should_know_of_the_answer_is_said() {
        assertThat(summary(results(Source.INDEX, 3, false)))
                .contains("search.also")
                .doesNotContain("search.away");
        assertThat(summary(results(Source.DATABASE, 3, true))).contains("search.away", "search.relaxed");
    }

    @Test
    void one_live_part_says_each_answer_anew() {
        var summary = new Summary();
        summary.show(QUERY, results(Source.DATABASE, 3, true));
        summary.show(QUERY, results(Source.INDEX, 1, false));
        assertThat(summary.getElement().getTextRecursively())
                .contains("search.found")
                .doesNotContain("search.away", "search.relaxed");
        assertThat(summary.getElement().getAttribute("role")).isEqualTo("status");
    }

    @Test
    void pages_are_offered_only_where_there_are_more() {
        assertThat(new PageLinks(QUERY, results(Source.INDEX, Query.PAGE, false)).isVisible())
                .isFalse();
        assertThat(new PageLinks(QUERY, results(Source.INDEX, Query.PAGE + 1, false))
                        .getElement()
                        .getOuterHTML())
                .contains("library?q=fees&amp;page=2");
    }

    private static String html(Hit hit) {
        return new HitCard(hit, WORDS).getElement().getOuterHTML();
    }

    private static String summary(Results results) {
        var summary = new Summary();
        summary.show(QUERY, results);
        return summary.getElement().getTextRecursively();
    }

    private static Hit hit(List<Span> passage) {
        return new Hit(
                "provision",
                "1",
                List.of(new Span("Draft", false)),
                Locale.ENGLISH,
                Locale.FRENCH,
                "texts/1",
                new Hit.Answer("2", "texts/1#b", passage),
                List.of("fees"),
                Set.of(Because.WORDS),
                null,
                1);
    }

    private static Results results(Source source, long total, boolean relaxed) {
        return new Results(
                source,
                total,
                relaxed,
                List.of(),
                List.of(new Count("practice", total)),
                Map.of("theme", List.of(new Count("recruitment", total))),
                List.of("frais"));
    }
}
