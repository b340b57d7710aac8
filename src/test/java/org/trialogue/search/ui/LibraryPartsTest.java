package org.trialogue.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trialogue.search.Hit;
import org.trialogue.search.Hit.Because;
import org.trialogue.search.Hit.Span;
import org.trialogue.search.Query;
import org.trialogue.search.Results;
import org.trialogue.search.Results.Count;
import org.trialogue.search.Results.Remark;
import org.trialogue.search.Results.Source;
import org.trialogue.search.Years;
import org.trialogue.search.domain.Evidence;

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
    void a_hit_shows_how_well_it_is_supported_in_signs_and_in_words() {
        var support = Evidence.support(
                Map.of("evidence", List.of("evaluated", "made-up"), "endorsement", List.of("workers", "government")));
        assertThat(html(hit(part("results", "Paid back"), null, support)))
                .containsSubsequence("aria-hidden=\"true\"", "✓✓✓··", "search.evidence", "search.endorsed-by")
                .containsSubsequence("●", "platform.side.government", "▲", "platform.side.workers")
                .doesNotContain("platform.side.employers");
        assertThat(html(hit(part("results", "Paid back"), null)))
                .doesNotContain("search.evidence", "search.endorsed-by");
    }

    @Test
    void kinds_and_facets_are_links_that_hold_the_rest_of_the_search() {
        var results = results(Source.INDEX, 3, false);
        assertThat(new KindTabs(QUERY, results).getElement().getOuterHTML())
                .contains("library?q=fees&amp;kind=practice");
        assertThat(panel(QUERY, results).getElement().getOuterHTML()).contains("library?q=fees&amp;theme=recruitment");
    }

    @Test
    void a_long_facet_shows_what_is_chosen_and_offers_all_the_rest() {
        var many = IntStream.range(0, Results.MOST_VALUES)
                .mapToObj(n -> new Count("theme-" + n, Results.MOST_VALUES - n))
                .toList();
        var chosen = new Query("fees", null, Map.of("theme", List.of("theme-99", "gone")), 0, Locale.ENGLISH);
        var panel = panel(chosen, results(Map.of("theme", many)));
        assertThat(panel.getElement().getOuterHTML())
                .containsSubsequence(">theme-99<", ">gone<", ">theme-0<", ">theme-5<", "<vaadin-combo-box")
                .doesNotContain(">theme-6<")
                .contains("search.facet.most");
        assertThat(panel(chosen, results(Map.of())).getElement().getOuterHTML())
                .contains(">gone<")
                .doesNotContain("vaadin-combo-box", "search.facet.most");
    }

    @Test
    void orders_and_years_are_links_that_hold_the_rest_of_the_search() {
        assertThat(new OrderLinks(QUERY.during(new Years(1998, null)))
                        .getElement()
                        .getOuterHTML())
                .contains("library?q=fees&amp;from=1998&amp;sort=date", "search.order.relevance");
        assertThat(new OrderLinks(Query.of("", Locale.ENGLISH)).getElement().getOuterHTML())
                .contains("search.order.title");
        assertThat(panel(QUERY.during(new Years(1998, 1998)), results(Map.of()))
                        .getElement()
                        .getOuterHTML())
                .contains(">1998<", "href=\"library?q=fees\"");
    }

    @Test
    void what_names_an_unknown_field_is_named() {
        var summary = new Summary(WORDS);
        summary.show(
                Query.of("fees country:nowhere", Locale.ENGLISH),
                results(Source.INDEX, 3, false).with(Remark.UNKNOWN_FIELD));
        assertThat(summary.getElement().getTextRecursively()).contains("search.unknown-field");
    }

    @Test
    void what_the_searcher_should_know_of_the_answer_is_said() {
        assertThat(summary(results(Source.INDEX, 3, false)))
                .contains("search.also")
                .doesNotContain("search.away");
        assertThat(summary(results(Source.DATABASE, 3, true))).contains("search.away", "search.relaxed");
    }

    @Test
    void words_in_quotes_that_were_searched_apart_have_their_own_sentence() {
        var apart = results(Source.INDEX, 3, false).with(Remark.QUOTES_APART);
        assertThat(summary(apart)).contains("search.quotes-apart").doesNotContain("search.relaxed", "apart-here");
        var summary = new Summary(new Words(List.of()));
        summary.show(new Query("fees", "practice", Map.of(), 0, Locale.ENGLISH), apart);
        assertThat(summary.getElement().getTextRecursively()).contains("search.quotes-apart-here");
        assertThat(summary(results(Source.INDEX, 3, false).with(Remark.WORDS_ALONE)))
                .contains("search.words-alone");
    }

    @Test
    void another_way_to_write_the_question_is_a_link_that_keeps_the_rest() {
        var summary = new Summary(new Words(List.of()));
        summary.show(
                new Query("recrutment", "practice", Map.of(), 0, Locale.ENGLISH),
                results(Source.INDEX, 0, false).meaning("recruitment"));
        assertThat(summary.getElement().getOuterHTML()).contains("library?q=recruitment&amp;kind=practice");
    }

    @Test
    void one_live_part_says_each_answer_anew() {
        var summary = new Summary(new Words(List.of()));
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
        var summary = new Summary(new Words(List.of()));
        summary.show(QUERY, results);
        return summary.getElement().getTextRecursively();
    }

    @Test
    void what_the_portal_says_in_short_says_so_and_comes_first_in_the_readers_language() {
        var own = new Hit.Answer("2", "texts/1#b", Locale.FRENCH, false, List.of(new Span("Le texte", false)));
        assertThat(html(hit(own, new Hit.Summary("What it says", true))))
                .containsSubsequence("<p lang=\"en\"", "search.ours", "What it says", "<a lang=\"fr\"", "Le texte");
        var ours = new Hit.Answer("", "texts/1", Locale.of("es"), true, List.of(new Span("Lo que dice", false)));
        assertThat(html(hit(ours, null))).containsSubsequence("<a lang=\"es\"", "search.ours", "Lo que dice");
        var same = new Hit.Answer("", "texts/1", Locale.ENGLISH, true, List.of(new Span("What it says", false)));
        assertThat(html(hit(same, new Hit.Summary("What it says", true))))
                .containsOnlyOnce("What it says")
                .containsOnlyOnce("search.ours");
        assertThat(html(hit(own, null))).doesNotContain("search.ours");
        assertThat(html(hit(own, new Hit.Summary("What members say", false))))
                .contains("What members say")
                .doesNotContain("search.ours");
    }

    @Test
    void a_passage_says_in_which_part_of_its_document_it_stands() {
        var results = new Hit.Answer(
                "", "practices/1#results", Locale.FRENCH, false, List.of(new Span("Rendu", false)), "results");
        assertThat(html(hit(results, null)))
                .containsSubsequence("<a lang=\"fr\"", "<span lang=\"en\"", "search.part.results", "Rendu");
        var summary = new Hit.Summary("In short", false);
        assertThat(html(hit(part("results", "Paid back"), summary)))
                .as("another part in the reader's language is not the summary")
                .containsSubsequence("In short", "search.part.results", "Paid back");
        assertThat(html(hit(part("summary", "In short"), summary))).containsOnlyOnce("In short");
    }

    private static Hit.Answer part(String name, String text) {
        return new Hit.Answer("", "practices/1#" + name, Locale.ENGLISH, false, List.of(new Span(text, false)), name);
    }

    private static Hit hit(List<Span> passage) {
        return hit(new Hit.Answer("2", "texts/1#b", Locale.FRENCH, false, passage), null);
    }

    private static Hit hit(Hit.Answer passage, Hit.@Nullable Summary summary) {
        return hit(passage, summary, Hit.Support.NONE);
    }

    private static Hit hit(Hit.Answer passage, Hit.@Nullable Summary summary, Hit.Support support) {
        return new Hit(
                "provision",
                "1",
                List.of(new Span("Draft", false)),
                Locale.ENGLISH,
                Locale.FRENCH,
                "texts/1",
                passage,
                summary,
                List.of("fees"),
                Set.of(Because.WORDS),
                null,
                support,
                1);
    }

    private static FacetPanel panel(Query query, Results results) {
        return new FacetPanel(query, results, WORDS, (asked, facet) -> {});
    }

    private static Results results(Map<String, List<Count>> facets) {
        return new Results(Source.INDEX, 1, List.of(), List.of(), List.of(), facets, null, List.of());
    }

    private static Results results(Source source, long total, boolean relaxed) {
        return new Results(
                source,
                total,
                relaxed ? List.of(Remark.RELAXED) : List.of(),
                List.of(),
                List.of(new Count("practice", total)),
                Map.of("theme", List.of(new Count("recruitment", total))),
                null,
                List.of("frais"));
    }
}
