package org.trialogue.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trialogue.platform.Group;
import org.trialogue.search.Audience.Everyone;
import org.trialogue.search.Query.Order;
import org.trialogue.search.domain.Evidence;

/** In which order things are found, in which years, and under which values. */
class AskingOrderTest extends Searching {

    private static final int MANY = 250;

    @Test
    void over_all_pages_the_newest_or_the_strongest_come_first() {
        var word = word();
        entries.putAll(IntStream.range(0, MANY).mapToObj(n -> entry(word, n)).toList());
        caughtUp();
        var query = Query.of(word, Locale.ENGLISH);

        var byDate = IntStream.range(0, MANY)
                .boxed()
                .sorted(Comparator.comparingInt((Integer n) -> -year(n)).thenComparing(n -> n))
                .map(n -> id(word, n))
                .toList();
        assertThat(pages(query.orderedBy(Order.DATE))).isEqualTo(byDate);
        var strengths = pages(query.orderedBy(Order.EVIDENCE)).stream()
                .map(id -> Evidence.rank(List.of(strength(Integer.parseInt(id.substring(id.length() - 3))))))
                .toList();
        assertThat(strengths).hasSize(MANY).isSortedAccordingTo(Comparator.reverseOrder());
        // What holds the words equally well comes by its title, beyond the depth of the ranking too.
        assertThat(pages(query))
                .isEqualTo(IntStream.range(0, MANY).mapToObj(n -> id(word, n)).toList());
        for (var n = 0; n < MANY; n++) entries.remove("provision", id(word, n), 2);
        caughtUp();
    }

    @Test
    void of_a_period_is_found_what_was_going_on_in_it() {
        var word = word();
        put(entry(word, 1).during(new Years(1998, 2004)));
        put(entry(word, 2).during(new Years(2004, null)));
        put(entry(word, 3).during(new Years(2010, 2010)));
        put(entry(word, 4).during(null));
        assertThat(during(word, new Years(2004, 2004))).containsExactlyInAnyOrder(id(word, 1), id(word, 2));
        assertThat(during(word, new Years(2005, null))).containsExactlyInAnyOrder(id(word, 2), id(word, 3));
        assertThat(during(word, new Years(null, 2000))).containsExactly(id(word, 1));
        assertThat(during(word, new Years(1950, 1960))).isEmpty();
        assertThat(during(word, Years.ANY)).hasSize(4);
    }

    @Test
    void a_hit_says_how_well_it_is_supported_and_that_can_be_asked_for() {
        var word = word();
        put(supported(
                word + "1",
                word,
                Map.of("evidence", List.of("evaluated"), "endorsement", List.of("workers", "government"))));
        put(supported(
                word + "2", word, Map.of("transferability", List.of("adapted"), "response", List.of("accepted"))));
        var query = Query.of(word, Locale.ENGLISH);
        assertThat(search.find(query, reader).hits())
                .extracting(Hit::id, Hit::support)
                .containsExactlyInAnyOrder(
                        tuple(word + "1", new Hit.Support("evaluated", List.of(Group.GOVERNMENT, Group.WORKERS))),
                        tuple(word + "2", Hit.Support.NONE));
        for (var narrowing : List.of("endorsement:workers", "endorsed:workers"))
            assertThat(ids(word + " " + narrowing, Locale.ENGLISH))
                    .as(narrowing)
                    .containsExactly(word + "1");
        for (var narrowing : List.of("transferability:adapted", "respuesta:\"conclusiones aceptadas\""))
            assertThat(ids(word + " " + narrowing, Locale.ENGLISH))
                    .as(narrowing)
                    .containsExactly(word + "2");
    }

    @Test
    void what_is_told_in_several_languages_is_found_in_each() {
        var word = word();
        put(supported(word + "1", word, Map.of("language", List.of("en", "fr"))));
        put(supported(word + "2", word, Map.of()));
        var results = search.find(Query.of(word, Locale.ENGLISH), reader);
        assertThat(results.facets().get("language"))
                .containsExactly(new Results.Count("en", 2), new Results.Count("fr", 1));
        assertThat(ids(word + " lang:fr", Locale.ENGLISH)).containsExactly(word + "1");
        assertThat(ids(word + " -lang:fr", Locale.ENGLISH)).containsExactly(word + "2");
        assertThat(ids(word + " language:english", Locale.ENGLISH)).containsExactlyInAnyOrder(word + "1", word + "2");
    }

    private static SearchEntry supported(String id, String word, Map<String, List<String>> facets) {
        return new SearchEntry(
                "provision",
                id,
                1,
                "Title",
                "texts/" + id,
                Locale.ENGLISH,
                new Everyone(),
                List.of(new Passage("", "texts/" + id, "About " + word + ".")),
                facets);
    }

    @Test
    void each_country_and_theme_of_the_library_can_be_chosen() {
        var practices = new Query("", "practice", Map.of(), 0, Locale.ENGLISH);
        var facets = search.find(practices, reader).facets();
        assertThat(facets.get("country")).hasSizeGreaterThan(30);
        for (var facet : List.of("country", "theme"))
            assertThat(facets.get(facet))
                    .as(facet)
                    .extracting(Results.Count::value)
                    .containsExactlyInAnyOrderElementsOf(valuesOfPractices(facet));
    }

    @Test
    void what_is_most_like_something_is_not_itself_and_nothing_of_another_room() {
        var word = word();
        var inside = council.member(org.trialogue.platform.Affiliation.WORKERS);
        var room = council.sharedRoom(council.workingGroup(inside));
        var text = "Inspectors of " + word + " visit orchards with interpreters.";
        put(entry(word + "1", Locale.ENGLISH, new Everyone(), "Orchards " + word, text));
        put(entry(word + "2", Locale.ENGLISH, new Everyone(), "Orchards again " + word, text));
        put(entry(word + "3", Locale.ENGLISH, new Audience.Sharing(room), "Orchards in private " + word, text));
        var about = new Query("Orchards \"" + word + "\": -" + text, "provision", Map.of(), 0, Locale.ENGLISH);
        var seen = search.alike(about, word + "1", inside, 5);
        assertThat(seen).extracting(Hit::id).startsWith(word + "2", word + "3").doesNotContain(word + "1");
        assertThat(seen).hasSizeLessThanOrEqualTo(5);
        assertThat(search.alike(about, word + "1", reader, 5))
                .extracting(Hit::id)
                .startsWith(word + "2")
                .doesNotContain(word + "1", word + "3");
    }

    private List<String> during(String word, Years years) {
        return search.find(Query.of(word, Locale.ENGLISH).during(years), reader).hits().stream()
                .map(Hit::id)
                .toList();
    }

    private List<String> pages(Query query) {
        var found = new ArrayList<String>();
        for (var page = 0; page * Query.PAGE < MANY; page++)
            search.find(query.onPage(page), reader).hits().forEach(hit -> found.add(hit.id()));
        return found;
    }

    private List<String> valuesOfPractices(String facet) {
        return jdbc.sql("""
                        select distinct jsonb_array_elements_text(body -> 'facets' -> ?) from search.entry
                         where kind = 'practice' and not removed""")
                .param(facet)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
    }

    private static String id(String word, int n) {
        return "%s-%03d".formatted(word, n);
    }

    private static int year(int n) {
        return 1990 + n * 7 % 9;
    }

    private static String strength(int n) {
        return Stream.concat(Evidence.STRENGTHS.stream(), Stream.of("none"))
                .toList()
                .get(n * 5 % 6);
    }

    private static SearchEntry entry(String word, int n) {
        return new SearchEntry(
                        "provision",
                        id(word, n),
                        1,
                        "Title " + id(word, n),
                        "texts/" + word,
                        Locale.ENGLISH,
                        new Everyone(),
                        List.of(new Passage("", "texts/" + word, "About " + word + ".")),
                        Map.of("evidence", List.of(strength(n))))
                .during(new Years(1980, year(n)));
    }
}
