package org.trialogue.knowledge.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trialogue.knowledge.domain.GapRows.Cell;

/**
 * How many published practices there are of each theme and each right or place.
 *
 * @param region the region whose countries the columns are; an empty string where they are of none
 * @param themes the rows, by their keys
 * @param columns the keys of rights, of regions or of countries
 */
public record GapMap(By by, String region, List<String> themes, List<String> columns, Map<Cell, Long> counts) {

    /** What themes are crossed with. */
    public enum By {
        /** Rights of the vocabulary. */
        RIGHT("right", "rights"),
        /** Regions that countries are directly a part of. */
        REGION("region", "countries"),
        /** Countries: all of a region, or those of which there are practices. */
        COUNTRY("country", "countries");

        private final String facet;
        private final String scheme;

        By(String facet, String scheme) {
            this.facet = facet;
            this.scheme = scheme;
        }

        /** The facet of the search by which the same practices are found; the word for it in addresses and keys, too. */
        public String facet() {
            return facet;
        }

        /** The vocabulary of the columns. */
        public String scheme() {
            return scheme;
        }

        /** What an address asks for; rights where it asks for nothing that there is. */
        public static By of(String word) {
            for (var by : values()) if (by.facet.equals(word.toLowerCase(Locale.ROOT))) return by;
            return RIGHT;
        }
    }

    /** Keeps its own copies. */
    public GapMap {
        themes = List.copyOf(themes);
        columns = List.copyOf(columns);
        counts = Map.copyOf(counts);
    }

    /** How many there are in a cell. */
    public long at(String theme, String column) {
        return counts.getOrDefault(new Cell(theme, column), 0L);
    }

    /** How many cells there are. */
    public long size() {
        return (long) themes.size() * columns.size();
    }

    /** How many of them hold nothing. */
    public long empty() {
        return themes.stream()
                .mapToLong(theme -> columns.stream()
                        .filter(column -> at(theme, column) == 0)
                        .count())
                .sum();
    }
}
