package org.trialogue.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trialogue.search.Query;
import org.trialogue.search.Query.View;
import org.trialogue.search.Results;
import org.trialogue.search.Results.Count;
import org.trialogue.search.Results.Source;
import org.trialogue.search.Years;
import org.trialogue.search.domain.Chronicle;
import org.trialogue.search.ui.Counted.Line;

/** What was found as a map and as a timeline. */
class CountedTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);
    private static final Query FEES = Query.of("fees", Locale.ENGLISH);
    private static final Words WORDS = new Words(List.of());

    @Test
    void a_country_narrows_the_map_to_it_and_widens_it_again_and_the_rest_of_the_search_stays() {
        var asked = FEES.shownAs(View.MAP).narrowedBy(Map.of("country", List.of("KE")));
        var counted =
                counted(asked, results(12_000, Map.of("country", List.of(new Count("KE", 9_000), new Count("GH", 2)))));
        assertThat(counted.lines()).extracting(Line::name).containsExactly("Kenya", "Ghana");
        assertThat(counted.lines()).extracting(Line::chosen).containsExactly(true, false);
        assertThat(counted.lines())
                .extracting(CountedTest::leadsTo)
                .containsExactly(
                        FEES.shownAs(View.MAP),
                        FEES.shownAs(View.MAP).narrowedBy(Map.of("country", List.of("KE", "GH"))));
    }

    @Test
    void a_year_counts_what_went_on_in_it_and_what_has_not_ended_goes_on_until_now() {
        var found = Map.of(
                Chronicle.BEGUN, List.of(new Count("2000", 3), new Count("2002", 1)),
                Chronicle.ENDED,
                        List.of(
                                new Count("2000", 1),
                                new Count("2002", 2),
                                new Count(Integer.toString(Chronicle.NOT_ENDED), 1)));
        var asked = FEES.shownAs(View.TIMELINE);
        var counted = counted(asked, results(7, found));
        assertThat(counted.lines())
                .extracting(Line::count)
                .startsWith(3L, 2L, 3L, 1L, 1L)
                .hasSize(27);
        assertThat(counted.uncounted()).isEqualTo(3);
        assertThat(leadsTo(counted.lines().getFirst())).isEqualTo(asked.during(new Years(2000, 2000)));
        var alone = counted(asked.during(new Years(2002, 2002)), results(3, found));
        assertThat(alone.lines()).containsExactly(new Line("2002", "2002", 3, "library?q=fees&view=timeline", true));
    }

    @Test
    void a_year_far_off_pushes_no_other_out_and_what_is_beside_the_years_shown_is_told() {
        var found = Map.of(
                Chronicle.BEGUN,
                List.of(new Count("1", 1), new Count("1990", 1), new Count("1995", 3), new Count("2200", 1)),
                Chronicle.ENDED,
                List.of(new Count("1", 1), new Count("2000", 3), new Count("2200", 2)));
        var asked = FEES.shownAs(View.TIMELINE);
        var counted = counted(asked, results(7, found));
        assertThat(counted.lines()).extracting(Line::key).startsWith("1787").endsWith("2036");
        assertThat(counted.lines())
                .filteredOn(line -> List.of("1994", "1995", "2000", "2001").contains(line.key()))
                .extracting(Line::count)
                .containsExactly(1L, 4L, 4L, 1L);
        assertThat(counted.uncounted()).isEqualTo(3);
        var later = counted(asked.during(new Years(2150, null)), results(2, found));
        assertThat(later.lines()).isEmpty();
        assertThat(later.uncounted()).isEqualTo(2);
        assertThat(new CountedPart(asked, later).getElement().getOuterHTML()).contains("search.timeline.uncounted");
    }

    @Test
    void nothing_found_and_very_much_are_both_shown() {
        for (var view : List.of(View.MAP, View.TIMELINE))
            assertThat(counted(FEES.shownAs(view), results(0, Map.of())).lines())
                    .isEmpty();
        var everywhere = IntStream.range(0, Results.MOST_VALUES)
                .mapToObj(n -> new Count("X" + n, 10_000 - n))
                .toList();
        var counted = counted(FEES.shownAs(View.MAP), results(10_000, Map.of("country", everywhere)));
        assertThat(new CountedPart(FEES.shownAs(View.MAP), counted).getElement().getOuterHTML())
                .contains("library/as/csv?")
                .contains("<trialogue-chart")
                .contains("country=X299");
        var ages = List.of(new Count("1", 1), new Count("2020", 1));
        assertThat(counted(
                                FEES.shownAs(View.TIMELINE),
                                results(2, Map.of(Chronicle.BEGUN, ages, Chronicle.ENDED, ages)))
                        .lines())
                .hasSize(250);
    }

    private static Query leadsTo(Line line) {
        var parameters = QueryParameters.fromString(line.address().replace("library?", ""));
        return SearchAddress.read(parameters, Locale.ENGLISH);
    }

    private static Counted counted(Query query, Results results) {
        return Counted.of(query, results, WORDS, Locale.ENGLISH, NOW);
    }

    private static Results results(long total, Map<String, List<Count>> facets) {
        return new Results(Source.INDEX, total, List.of(), List.of(), List.of(), facets, null, List.of());
    }
}
