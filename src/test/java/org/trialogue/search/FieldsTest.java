package org.trialogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialogue.search.Audience.Everyone;
import org.trialogue.search.Results.Remark;

/** What is narrowed by a field that is named among the words. */
class FieldsTest extends Searching {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "country:kenya | country | KE",
                "pays:\"Côte d'Ivoire\" | country | CI",
                "país:espana | country | ES",
                "région:afrique | region | 002",
                "Theme:recruitment | theme | recruitment",
                "thème:«travail forcé» | theme | forced-labour",
                "langue:français | language | fr",
                "idioma:es | language | es",
                "instrument:c29 | instrument | C029",
                "article:\"c182 art. 3(a)\" | article | C182 3(a)",
                "evidence:monitored | evidence | monitored"
            })
    void a_field_is_known_in_three_languages(String typed, String facet, String value) {
        var query = asked("fees " + typed + " agencies");
        assertThat(query.words()).isEqualTo("fees agencies");
        assertThat(query.narrowing()).isEqualTo(Map.of(facet, List.of(value)));
    }

    @Test
    void it_narrows_as_a_chosen_facet_does_and_joins_what_was_chosen() {
        var typed = search.find(Query.of("genre:pratique thème:recruitment", Locale.FRENCH), reader);
        var chosen = search.find(
                new Query("", "practice", Map.of("theme", List.of("recruitment")), 0, Locale.FRENCH), reader);
        assertThat(typed.total()).isPositive().isEqualTo(chosen.total());
        assertThat(typed.remarks()).isEmpty();
        var joined = search.asked(
                Map.of("q", List.of("country:KE country:Uganda"), "country", List.of("TZ", "KE")), Locale.ENGLISH);
        assertThat(joined.narrowing().get("country")).containsExactly("TZ", "KE", "UG");
        assertThat(joined.words()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"country:nowhere", "author:smith", "-author:smith", "-country:nowhere", "country:\"\""})
    void what_is_not_known_is_searched_as_words_and_said(String typed) {
        var query = asked("recruitment " + typed);
        assertThat(query.words()).isEqualTo("recruitment " + typed);
        assertThat(query.isNarrowed()).isFalse();
        assertThat(search.find(query, reader).remarks()).contains(Remark.UNKNOWN_FIELD);
    }

    @Test
    void a_value_behind_a_minus_is_left_out() {
        var whole = search.find(new Query("", "practice", Map.of(), 0, Locale.ENGLISH), reader);
        var most = Objects.requireNonNull(whole.facets().get("country")).getFirst();
        var typed = asked("-country:" + most.value()).inKind("practice");
        assertThat(typed.words()).isEqualTo("-country:" + most.value());
        var others = search.find(typed, reader);
        assertThat(others.total()).isEqualTo(whole.total() - most.count());
        assertThat(others.facets().get("country"))
                .extracting(Results.Count::value)
                .doesNotContain(most.value());
        assertThat(others.remarks()).isEmpty();
        var kinds = search.find(asked("recruitment -kind:practice"), reader).kinds();
        assertThat(kinds).extracting(Results.Count::value).isNotEmpty().doesNotContain("practice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C182 article 3",
                "c182 3",
                "artículo 3 del C182",
                "art. 3 of convention C182",
                "C182 art.3",
                "C182 3(a)",
                "article 3(a) C182",
                "C182 art. 2-3",
                "C182 artículo 2 y 3",
                "C182 art. 3, 7",
                "articles 1 et 3(a) de la C182",
                "children article 3 of the C182",
                "l'article 3 de la convention C182"
            })
    void what_refers_to_an_article_is_found_by_it_however_it_is_written(String typed) {
        var id = word();
        put(new SearchEntry(
                "provision",
                id,
                1,
                "Harbours",
                "texts/" + id,
                Locale.ENGLISH,
                new Everyone(),
                List.of(new Passage("", "texts/" + id, "Children mend nets.")),
                Map.of(
                        "instrument",
                        List.of("C182"),
                        "article",
                        List.of("C182 3(a)", "C182 3"),
                        "theme",
                        List.of(id))));
        var narrowed = Map.of("theme", List.of(id));
        var found = search.find(new Query(typed, null, narrowed, 0, Locale.ENGLISH), reader);
        assertThat(found.hits()).extracting(Hit::id).containsExactly(id);
        assertThat(found.alsoSearched()).anyMatch(also -> also.startsWith("article:C182 3"));
        assertThat(Objects.requireNonNull(found.facets().get("article")))
                .extracting(Results.Count::value)
                .containsExactlyInAnyOrder("C182 3", "C182 3(a)");
        assertThat(search.find(new Query("C182 article 4", null, narrowed, 0, Locale.ENGLISH), reader)
                        .hits())
                .isEmpty();
    }

    @Test
    void a_second_kind_stays_among_the_words_and_is_said() {
        var query = asked("kind:text kind:plan fees kind:texte");
        assertThat(query.kind()).isEqualTo("text");
        assertThat(query.words()).isEqualTo("kind:plan fees");
        assertThat(search.find(query, reader).remarks()).contains(Remark.UNKNOWN_FIELD);
    }

    @Test
    void a_sign_that_controls_takes_no_answer_away() {
        for (var typed : List.of("instrument:a\0b", "instrument:\"a\0b\"", "country:ken\0ya", "\0"))
            assertThat(search.find(asked("fees " + typed), reader).source()).isEqualTo(Results.Source.INDEX);
        assertThat(asked("instrument:" + "a".repeat(3_000)).isNarrowed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kenya: a study", "\"country:kenya\"", "8:30", "http://example.org", "kind:", ":kenya"})
    void what_names_no_field_is_left_as_it_is(String typed) {
        assertThat(asked(typed).words()).isEqualTo(typed);
        assertThat(search.find(asked(typed), reader).remarks()).doesNotContain(Remark.UNKNOWN_FIELD);
    }

    private Query asked(String typed) {
        return search.asked(Map.of("q", List.of(typed)), Locale.ENGLISH);
    }
}
