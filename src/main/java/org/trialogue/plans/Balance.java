package org.trialogue.plans;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Affiliation;

/** How the sides keep what they owe each other: how much of it, and how fast. The same numbers for everyone of a working group. */
public record Balance(List<Row> rows) {

    /** Of fewer answers no median is told: it would say how one person works. */
    public static final int FEW = SmallCells.FEW;

    /** What is owed. */
    public enum Matter {
        /** Lead parties report on each period. */
        REPORTS,
        /** The other groups confirm or contest what is reported. */
        ANSWERS;

        /** The word used in text keys and files: lower case. */
        public String key() {
            return this == REPORTS ? "reports" : "answers";
        }
    }

    /**
     * What a side owed and gave.
     *
     * @param owed how often something was owed
     * @param given how often it was given, in time or late
     * @param inTime how often it was given by its day
     * @param spread how many days it took; null where it was never given
     */
    public record Row(
            Matter matter,
            Affiliation side,
            int owed,
            int given,
            int inTime,
            @Nullable Spread spread) {

        /** Whether nobody should conclude much from it. */
        public boolean small() {
            return owed < FEW;
        }

        /** In percent of what was owed; empty where nothing was. */
        public Optional<Integer> share() {
            return percent(given);
        }

        /** How much was given in time, in percent of what was owed; empty where nothing was. */
        public Optional<Integer> shareInTime() {
            return percent(inTime);
        }

        /** The spread, where it is of enough answers to be told. */
        public Optional<Spread> told() {
            return given < FEW ? Optional.empty() : Optional.ofNullable(spread);
        }

        private Optional<Integer> percent(int part) {
            return owed == 0 ? Optional.empty() : Optional.of((int) Math.round(100.0 * part / owed));
        }
    }

    /** In days: half of all took between the lower and the upper, half of all at most the median. */
    public record Spread(double lower, double median, double upper) {}

    /** Keeps its own copy. */
    public Balance {
        rows = List.copyOf(rows);
    }

    /** Those of one matter. */
    public List<Row> of(Matter matter) {
        return rows.stream().filter(row -> row.matter() == matter).toList();
    }
}
