package org.trialogue.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report that is being written, as it stands in the form; nothing of it has to be right yet. Its author alone sees it.
 *
 * @param slot the first day of the plan's period that it is for; where the plan has no rhythm, the day on which the commitment starts
 * @param from what stands in the form as the first day, or null
 * @param until what stands in the form as the last day, or null
 * @param numbers the numbers as they were typed, under the names of their fields
 * @param after how many reports there were when it was begun
 * @param more what stands in its other fields
 * @param keptAt since when the form knows it to be kept, or null where it knows of nothing kept
 */
public record KeptReport(
        LocalDate slot,
        @Nullable Claim claim,
        String narrative,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Map<String, String> numbers,
        int after,
        More more,
        @Nullable Instant keptAt) {

    /**
     * What stands in the form beside what was done.
     *
     * @param links one a line, as they were typed
     */
    public record More(String obstacles, String help, String links, Confidentiality readers) {

        /** Nothing, for the whole working group to read. */
        public static final More NONE = new More("", "", "", Confidentiality.ROOM);

        private boolean blank() {
            return obstacles.isBlank() && help.isBlank() && links.isBlank();
        }
    }

    /** Leaves out fields in which nothing was typed. */
    public KeptReport {
        numbers = numbers.entrySet().stream()
                .filter(number -> !number.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** One in which nothing stands but what was done. */
    public KeptReport(
            LocalDate slot,
            @Nullable Claim claim,
            String narrative,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Map<String, String> numbers,
            int after,
            @Nullable Instant keptAt) {
        this(slot, claim, narrative, from, until, numbers, after, More.NONE, keptAt);
    }

    /** The same, as it is kept since then. */
    public KeptReport seen(@Nullable Instant at) {
        return new KeptReport(slot, claim, narrative, from, until, numbers, after, more, at);
    }

    /** Whether there are no words or numbers of the author's in it. */
    public boolean blank() {
        return claim == null && narrative.isBlank() && numbers.isEmpty() && more.blank();
    }
}
