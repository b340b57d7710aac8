package org.trialogue.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trialogue.platform.Refusal;
import org.trialogue.standards.InstrumentDraft.ArticleDraft;

/** What an instrument and a concept's words must be. */
class LibraryRulesTest {

    @Test
    void an_instrument_has_a_code_an_english_title_a_source_and_possible_dates() {
        refused("standards.refused.code", () -> draft("C 1", Map.of("en", "Title"), 2000, null, List.of()));
        refused("standards.refused.title-missing", () -> draft("C1", Map.of("fr", "Titre"), 2000, null, List.of()));
        refused("standards.refused.year", () -> draft("C1", Map.of("en", "Title"), 3000, null, List.of()));
        refused(
                "standards.refused.in-force-before",
                () -> draft("C1", Map.of("en", "Title"), 2000, LocalDate.of(1999, 1, 1), List.of()));
    }

    @Test
    void an_article_stands_once_and_says_something() {
        refused("standards.refused.article-empty", () -> new ArticleDraft("1", " ", false));
        refused(
                "standards.refused.article-twice",
                () -> draft(
                        "C1",
                        Map.of("en", "Title"),
                        2000,
                        null,
                        List.of(new ArticleDraft("1", "a", false), new ArticleDraft(" 1", "b", true))));
    }

    @Test
    void a_withdrawn_article_is_kept_and_not_shown() {
        var draft = draft(
                "C1",
                Map.of("en", " Title ", "fr", " "),
                2000,
                null,
                List.of(new ArticleDraft("1", "a", false), new ArticleDraft("2", "b", true)));
        assertThat(draft.titles()).isEqualTo(Map.of("en", "Title"));
        assertThat(draft.shown(1).articles())
                .extracting(Instrument.Article::ref)
                .containsExactly("1");
    }

    @Test
    void what_differs_is_named() {
        var before = draft("C1", Map.of("en", "Title"), 2000, null, List.of());
        var after = draft("C1", Map.of("en", "Title", "pt", "Título"), 2001, null, List.of());
        assertThat(before.differences(after)).containsExactly("dates", "titles");
        assertThat(before.differences(before)).isEmpty();
    }

    @Test
    void a_concept_has_a_label_in_each_language_and_each_synonym_once() {
        var labels = Map.of("en", " Wages ", "fr", "Salaires", "es", "Salarios");
        var words = new ConceptWords(labels, Map.of("en", List.of("pay", " Pay", "wages", "", "remuneration")));
        assertThat(words.labels()).containsEntry("en", "Wages");
        assertThat(words.all("en")).containsExactly("Wages", "pay", "remuneration");
        refused(
                "standards.refused.label-missing.fr",
                () -> new ConceptWords(Map.of("en", "Wages", "es", "Salarios"), Map.of()));
        refused("standards.refused.word-long", () -> new ConceptWords(labels, Map.of("en", List.of("x".repeat(121)))));
    }

    private static void refused(String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(Refusal.class).hasMessage(key);
    }

    @Test
    void an_article_is_told_in_the_languages_that_there_are_and_otherwise_in_english() {
        var draft = new ArticleDraft("1", "undertaking", false, Map.of("fr", " s’engager ", "es", " ", "de", "sich"));
        assertThat(draft.gists()).containsExactly(Map.entry("fr", "s’engager"));
        var article = new Instrument.Article("1", draft.gist(), draft.gists());
        assertThat(article.gist(Locale.FRENCH)).isEqualTo("s’engager");
        assertThat(article.gistLanguage(Locale.FRENCH)).isEqualTo(Locale.FRENCH);
        assertThat(article.gist(Locale.of("es"))).isEqualTo("undertaking");
        assertThat(article.gistLanguage(Locale.of("es"))).isEqualTo(Locale.ENGLISH);
        refused(
                "standards.refused.long",
                () -> new ArticleDraft("1", "a", false, Map.of("fr", "x".repeat(InstrumentDraft.LONGEST + 1))));
    }

    private static InstrumentDraft draft(
            String code,
            Map<String, String> titles,
            int year,
            @Nullable LocalDate inForce,
            List<ArticleDraft> articles) {
        return new InstrumentDraft(
                code, titles, "convention", "ILO", year, null, inForce, List.of(), articles, null, "NORMLEX", false);
    }
}
