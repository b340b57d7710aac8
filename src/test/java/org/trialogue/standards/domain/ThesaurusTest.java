package org.trialogue.standards.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trialogue.search.SearchExpansion.Find;
import org.trialogue.search.domain.Asked;
import org.trialogue.search.domain.Wording;
import org.trialogue.standards.Concept;

/** How the vocabulary widens a query. */
class ThesaurusTest {

    private static final Concept FORCED_LABOUR = concept(
            "forced-labour",
            Map.of("en", "Forced labour", "fr", "Travail forcé", "es", "Trabajo forzoso"),
            Map.of("en", List.of("compulsory labour")));
    private static final Concept LABOUR = concept("labour", Map.of("en", "Labour", "fr", "Travail"), Map.of());
    private static final Concept INSPECTION = concept(
            "inspection",
            Map.of("en", "Labour inspection", "fr", "Inspection du travail", "es", "Inspección del trabajo"),
            Map.of());
    private static final Thesaurus THESAURUS = new Thesaurus(List.of(FORCED_LABOUR, LABOUR, INSPECTION));

    @Test
    void a_concept_is_found_under_its_label_in_any_language() {
        assertThat(THESAURUS.find(List.of("trabajo", "forzoso")))
                .containsExactly(new Find(
                        0,
                        2,
                        Map.of("en", List.of("forced labour", "compulsory labour"), "fr", List.of("travail forcé"))));
    }

    @Test
    void accents_and_the_plural_make_no_difference() {
        assertThat(THESAURUS.find(List.of("travail", "force"))).hasSize(1);
        assertThat(THESAURUS.find(List.of("labour", "inspections"))).hasSize(1);
    }

    @Test
    void a_dot_that_shortens_a_word_makes_no_difference() {
        var lucia = concept("LC", Map.of("en", "St. Lucia"), Map.of("en", List.of("Saint Lucia")));
        var thesaurus = new Thesaurus(List.of(lucia));
        for (var typed : List.of("St. Lucia", "st lucia", "Saint Lucia"))
            assertThat(thesaurus.find(Asked.of(typed).loose())).as(typed).hasSize(1);
    }

    @Test
    void the_longer_phrase_counts() {
        assertThat(THESAURUS.find(List.of("forced", "labour", "ghana")))
                .extracting(Find::from, Find::to)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(0, 2));
    }

    @Test
    void what_is_searched_in_addition_is_said() {
        var asked = Asked.of("forced labour Ghana");
        var wordings = Wording.of(asked, THESAURUS.find(asked.loose()));
        assertThat(Wording.alsoSearched(wordings))
                .containsExactly("compulsory labour", "travail forcé", "trabajo forzoso");
        assertThat(wordings).allSatisfy(wording -> assertThat(wording.left()).containsExactly("ghana"));
    }

    @Test
    void of_a_region_it_is_said_how_things_are_marked_that_are_about_it() {
        var africa = new Concept(
                "countries", "002", Map.of("en", "Africa", "fr", "Afrique"), Map.of(), List.of(), List.of());
        var nepal = new Concept("countries", "NP", Map.of("en", "Nepal"), Map.of(), List.of(), List.of());
        var asked = Asked.of("afrique nepal");
        var finds = new Thesaurus(List.of(africa, nepal)).find(asked.loose());
        assertThat(finds)
                .extracting(Find::marked)
                .containsExactly(Map.of("region", List.of("002")), Map.of("country", List.of("NP")));
        assertThat(Wording.alsoSearched(Wording.of(asked, finds)))
                .containsExactly("africa", "region:002", "country:NP");
    }

    @Test
    void words_that_no_concept_has_widen_nothing() {
        assertThat(THESAURUS.find(List.of("weather"))).isEmpty();
    }

    private static Concept concept(String key, Map<String, String> labels, Map<String, List<String>> synonyms) {
        return new Concept("themes", key, labels, synonyms, List.of(), List.of());
    }
}
