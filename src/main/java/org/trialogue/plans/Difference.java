package org.trialogue.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a plan or of a commitment differs between two of its versions.
 *
 * @param before what it was, or null where there was none
 * @param after what it is, or null where there is none
 */
public record Difference(
        Aspect aspect, @Nullable Content before, @Nullable Content after) {

    /** What stands there. */
    public sealed interface Content {}

    /** Words as they were written. */
    public record Words(String words) implements Content {}

    /** A day. */
    public record Day(LocalDate day) implements Content {}

    /** How often is reported. */
    public record Often(Rhythm rhythm) implements Content {}

    /** A value, in what it is counted in. */
    public record Quantity(BigDecimal number, Measure measure, String unit) implements Content {}

    /** What an indicator is counted in. */
    public record Counted(Measure measure, String unit) implements Content {}

    /** Targets on the way, in what they are counted in. */
    public record Aims(List<Promised.Aim> aims, Measure measure, String unit) implements Content {

        /** Keeps its own copy. */
        public Aims {
            aims = List.copyOf(aims);
        }
    }

    /** Into which parts values are divided. */
    public record Partition(List<Breakdown> breakdowns) implements Content {

        /** Keeps its own copy. */
        public Partition {
            breakdowns = List.copyOf(breakdowns);
        }
    }

    /** Indicators whole. */
    public record Scales(List<Promised.Measured> indicators) implements Content {

        /** Keeps its own copy. */
        public Scales {
            indicators = List.copyOf(indicators);
        }
    }

    /** Which way an indicator should move. */
    public record Way(Direction direction) implements Content {}

    /** How a commitment is said to stand. */
    public record Claimed(Claim claim) implements Content {}

    /** Where an indicator stands. */
    public record Lit(Light light) implements Content {}

    /** Organizations. */
    public record Bodies(List<UUID> organizations) implements Content {

        /** Keeps its own copy. */
        public Bodies {
            organizations = List.copyOf(organizations);
        }
    }

    /** How much of it which organization answers for, in per cent. */
    public record Portions(Map<UUID, BigDecimal> percent) implements Content {

        /** Keeps its own copy. */
        public Portions {
            percent = Map.copyOf(percent);
        }
    }

    /** Words, one after the other. */
    public record Several(List<String> words) implements Content {

        /** Keeps its own copy. */
        public Several {
            words = List.copyOf(words);
        }
    }

    /** Steps, each with its day. */
    public record Stages(List<Promised.Step> steps) implements Content {

        /** Keeps its own copy. */
        public Stages {
            steps = List.copyOf(steps);
        }
    }
}
