package org.trialogue.search.ui;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.trialogue.search.Query;
import org.trialogue.search.Query.View;
import org.trialogue.search.Results;
import org.trialogue.search.Years;
import org.trialogue.search.domain.Chronicle;
import org.trialogue.search.domain.Chronicle.Year;

/**
 * What was found, counted by country or by year, as chart, table and file have it.
 *
 * @param view by what it is counted
 * @param lines in the order of the table
 * @param uncounted how many are in none of the lines, where that is known
 */
record Counted(View view, List<Line> lines, long uncounted) {

    private static final String COUNTRY = "country";

    /**
     * A line.
     *
     * @param key the country's code or the year
     * @param name in the reader's language
     * @param address the search narrowed to it, or without it where it is chosen
     */
    record Line(String key, String name, long count, String address, boolean chosen) {}

    /** Keeps its own copy. */
    Counted {
        lines = List.copyOf(lines);
    }

    static Counted of(Query query, Results results, Words words, Locale reader, Clock clock) {
        return query.view() == View.MAP ? byCountry(query, results, words, reader) : byYear(query, results, clock);
    }

    private static Counted byCountry(Query query, Results results, Words words, Locale reader) {
        var chosen = query.narrowing().getOrDefault(COUNTRY, List.of());
        var lines = results.facets().getOrDefault(COUNTRY, List.of()).stream()
                .map(count -> new Line(
                        count.value(),
                        words.of(COUNTRY, count.value(), reader),
                        count.count(),
                        SearchAddress.of(SearchAddress.turned(query, COUNTRY, count.value())),
                        chosen.contains(count.value())))
                .sorted(Comparator.comparingLong(Line::count)
                        .reversed()
                        .thenComparing(Line::name, Collator.getInstance(reader)))
                .toList();
        return new Counted(View.MAP, lines, 0);
    }

    private static Counted byYear(Query query, Results results, Clock clock) {
        var chronicle =
                Chronicle.of(results, query.years(), LocalDate.now(clock).getYear());
        var lines = chronicle.goingOn().stream().map(year -> line(query, year)).toList();
        return new Counted(View.TIMELINE, lines, chronicle.uncounted());
    }

    private static Line line(Query query, Year year) {
        var alone = new Years(year.year(), year.year());
        var chosen = alone.equals(query.years());
        var narrowed = query.during(chosen ? Years.ANY : alone);
        var name = SearchAddress.year(year.year());
        return new Line(name, name, year.count(), SearchAddress.of(narrowed), chosen);
    }
}
