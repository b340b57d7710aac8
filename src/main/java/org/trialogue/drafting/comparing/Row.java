package org.trialogue.drafting.comparing;

import java.util.List;

/** What became of a line. */
public sealed interface Row {

    /** The line as it is now; as it was, where it is gone. */
    default Line line() {
        return switch (this) {
            case Same(var before, var now) -> now;
            case Changed(var before, var now, var runs) -> now;
            case Inserted(var now) -> now;
            case Deleted(var before) -> before;
            case MovedAway(var before, var now) -> now;
            case MovedHere(var before, var now, var runs) -> now;
        };
    }

    /** It says what it said; its number may be another. */
    record Same(Line before, Line now) implements Row {}

    /** It stands where it stood and says something else, or stands in another form. */
    record Changed(Line before, Line now, List<Run> runs) implements Row {
        /** Keeps its own copy. */
        public Changed {
            runs = List.copyOf(runs);
        }
    }

    /** It is new. */
    record Inserted(Line now) implements Row {}

    /** It is gone. */
    record Deleted(Line before) implements Row {}

    /** It stood here and stands elsewhere. */
    record MovedAway(Line before, Line now) implements Row {}

    /** It stood elsewhere and stands here; what it says may have changed as well. */
    record MovedHere(Line before, Line now, List<Run> runs) implements Row {
        /** Keeps its own copy. */
        public MovedHere {
            runs = List.copyOf(runs);
        }
    }
}
