package org.trialogue.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Acting;

/**
 * How a plan stood from time to time, side by side.
 *
 * @param acting in which capacity the viewer acts
 * @param open whether the plan is not closed
 * @param all the oldest first; the last one is how it stands now
 */
public record Snapshots(PlanName plan, Acting acting, boolean open, List<Snapshot> all) {

    /** Stands for all sides. */
    public static final String ALL = "ALL";

    /** What is counted. */
    public enum Measured {
        /** All commitments, those aside that their lead party declined. */
        TOTAL("total"),
        /** Those accepted by all whom they bind. */
        ACCEPTED("accepted"),
        /** Those that one whom they would bind declined. */
        DECLINED("declined"),
        /** Those reported on. */
        CLAIMED("claimed"),
        /** Those of which another group confirmed a report. */
        CONFIRMED("confirmed"),
        /** Those said to be done. */
        DONE_CLAIMED("doneClaimed"),
        /** Those confirmed to be done. */
        DONE_CONFIRMED("doneConfirmed"),
        /** Those contested. */
        CONTESTED("contested"),
        /** Those past their day. */
        OVERDUE("overdue"),
        /** Those whose report is overdue. */
        UNREPORTED("unreported"),
        /** Those with an indicator of which nothing was measured. */
        WITHOUT_DATA("withoutData");

        private final String field;

        Measured(String field) {
            this.field = field;
        }

        /** The word used in text keys: lower case. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How it stood on a day.
     *
     * @param number from 1; 0 for how it stands now
     * @param period the last day of the period at whose end it was kept, or null where somebody kept it
     * @param figures for each side and for all of them, by what is counted
     */
    public record Snapshot(
            int number, LocalDate day, @Nullable LocalDate period, Map<String, Map<String, Integer>> figures) {

        /** How many there were, of a side or of all. */
        public int of(Measured measured, String side) {
            return figures.getOrDefault(side, Map.of()).getOrDefault(measured.field, 0);
        }
    }

    /** Keeps its own copy. */
    public Snapshots {
        all = List.copyOf(all);
    }

    /** The newest so many, with how it stands now. */
    public List<Snapshot> newest(int most) {
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    /** Whether the viewer may keep how it stands now. */
    public boolean mayKeep() {
        return open && acting.forSecretariat();
    }
}
