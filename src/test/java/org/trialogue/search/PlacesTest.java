package org.trialogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trialogue.search.Audience.Everyone;
import org.trialogue.search.Hit.Because;
import org.trialogue.search.Results.Count;

/** Countries and regions, by whatever name they are searched in whatever language. */
class PlacesTest extends Searching {

    @Test
    void what_is_marked_with_a_country_is_found_by_its_regions_and_it_is_said_how() {
        var id = word();
        put(of(id, "SN"));
        assertThat(search.find(narrowed("", "theme", id), reader).facets().get("region"))
                .contains(new Count("002", 1), new Count("202", 1), new Count("011", 1));
        for (var name : List.of("Afrique", "África", "Africa", "West Africa", "Sénégal")) {
            var found = search.find(narrowed(name, "theme", id), reader);
            assertThat(found.hits())
                    .as(name)
                    .singleElement()
                    .satisfies(hit -> assertThat(hit.because()).contains(Because.SYNONYM));
        }
        assertThat(search.find(narrowed("Afrique", "theme", id), reader).alsoSearched())
                .contains("region:002", "africa");
        assertThat(search.find(narrowed(id, "region", "202"), reader).total()).isOne();
        assertThat(search.find(narrowed(id, "region", "142"), reader).total()).isZero();
    }

    @Test
    void what_says_a_countrys_name_itself_is_not_told_as_found_by_another() {
        var id = word();
        put(entry(id, Locale.ENGLISH, new Everyone(), "Title " + id, "Brick kilns in Nepal were visited."));
        assertThat(search.find(narrowed("Nepal", "theme", id), reader).hits())
                .singleElement()
                .satisfies(
                        hit -> assertThat(hit.because()).contains(Because.WORDS).doesNotContain(Because.SYNONYM));
    }

    @Test
    void a_name_of_a_country_that_is_a_common_word_widens_nothing() {
        assertThat(search.find(Query.of("liberté de réunion", FRENCH), reader).alsoSearched())
                .noneMatch(also -> also.startsWith("country:"));
    }

    private static Query narrowed(String words, String facet, String value) {
        return new Query(words, null, Map.of(facet, List.of(value)), 0, Locale.FRENCH);
    }

    private static SearchEntry of(String id, String country) {
        return new SearchEntry(
                "provision",
                id,
                1,
                "Title " + id,
                "texts/" + id,
                Locale.ENGLISH,
                new Everyone(),
                List.of(new Passage("1", "texts/" + id + "#1", "Agencies are licensed.")),
                Map.of("theme", List.of(id), "country", List.of(country)));
    }
}
