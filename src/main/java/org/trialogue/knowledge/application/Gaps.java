package org.trialogue.knowledge.application;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.knowledge.application.GapMap.By;
import org.trialogue.knowledge.domain.GapRows;
import org.trialogue.knowledge.domain.GapRows.Cell;
import org.trialogue.standards.Concept;
import org.trialogue.standards.Concepts;

/** Where there are practices, and where there is none: of the published ones, which everyone signed in may find. */
@Service
@Transactional(readOnly = true)
public class Gaps {

    private final GapRows rows;
    private final Concepts concepts;

    Gaps(GapRows rows, Concepts concepts) {
        this.rows = rows;
        this.concepts = concepts;
    }

    /**
     * The map, its rows and columns in the reader's alphabet.
     *
     * @param region for countries, the region whose countries are all shown; an empty string, or one that there is not, for all countries of which
     *     there are practices
     */
    public GapMap of(By by, String region, Locale reader) {
        return switch (by) {
            case RIGHT -> new GapMap(by, "", themes(reader), sorted("rights", any -> true, reader), byRight());
            case REGION -> byRegion(reader);
            case COUNTRY -> byCountry(region, reader);
        };
    }

    private Map<Cell, Long> byRight() {
        return rows.byRight(concepts.succeeded("themes"), concepts.succeeded("rights"));
    }

    private GapMap byRegion(Locale reader) {
        var regions = countries().stream()
                .filter(country -> !country.broader().isEmpty())
                .collect(Collectors.toMap(
                        Concept::key, country -> country.broader().getFirst()));
        var columns = sorted(By.REGION.scheme(), place -> regions.containsValue(place.key()), reader);
        return new GapMap(By.REGION, "", themes(reader), columns, rows.byPlace(regions, concepts.succeeded("themes")));
    }

    private GapMap byCountry(String region, Locale reader) {
        var within = countries().stream()
                .filter(country -> country.broader().contains(region))
                .map(Concept::key)
                .collect(Collectors.toSet());
        var counts = rows.byPlace(
                countries().stream().map(Concept::key).collect(Collectors.toMap(key -> key, Function.identity())),
                concepts.succeeded("themes"));
        var shown =
                within.isEmpty() ? counts.keySet().stream().map(Cell::column).collect(Collectors.toSet()) : within;
        var columns = sorted(By.COUNTRY.scheme(), place -> shown.contains(place.key()), reader);
        return new GapMap(By.COUNTRY, within.isEmpty() ? "" : region, themes(reader), columns, counts);
    }

    private List<Concept> countries() {
        return concepts.in(By.COUNTRY.scheme()).stream()
                .filter(place -> place.key().matches("[A-Z]{2}"))
                .toList();
    }

    private List<String> themes(Locale reader) {
        return sorted("themes", any -> true, reader);
    }

    private List<String> sorted(String scheme, Predicate<Concept> which, Locale reader) {
        return concepts.in(scheme).stream()
                .filter(which)
                .sorted(Comparator.comparing(concept -> concept.label(reader), Collator.getInstance(reader)))
                .map(Concept::key)
                .toList();
    }
}
