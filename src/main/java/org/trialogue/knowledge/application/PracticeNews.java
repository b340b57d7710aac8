package org.trialogue.knowledge.application;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.knowledge.domain.PracticeRecords;
import org.trialogue.knowledge.domain.Published;

/** What was published, for the first time or anew, the last first. */
@Service
@Transactional(readOnly = true)
public class PracticeNews {

    /** Later than anything that is written. */
    private static final Place BEGINNING = new Place(Instant.parse("9999-12-31T00:00:00Z"), "");

    private final PracticeRecords practices;

    PracticeNews(PracticeRecords practices) {
        this.practices = practices;
    }

    /** Where a page begins: after what was written at a moment under a key. */
    public record Place(Instant moment, String key) {

        /** The one behind this practice. */
        public static Place after(Published last) {
            return new Place(last.writtenAt(), last.practice().key());
        }

        /** As it is remembered; an empty text is the beginning, and empty comes back where it is no place. */
        public static Optional<Place> read(String remembered) {
            if (remembered.isEmpty()) return Optional.of(BEGINNING);
            var parts = remembered.split(" ", 2);
            try {
                return parts.length < 2 ? Optional.empty() : Optional.of(new Place(Instant.parse(parts[0]), parts[1]));
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return moment + " " + key;
        }
    }

    /** At most so many from a place on. */
    public List<Published> from(Place place, int atMost) {
        return practices.writtenBefore(place.moment(), place.key(), atMost);
    }
}
