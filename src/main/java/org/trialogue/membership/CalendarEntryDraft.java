package org.trialogue.membership;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Refusal;

/**
 * What is to stand in a calendar.
 *
 * @param ends when it is over, or null for a moment
 * @param zone the time zone of the place, in which whoever entered it gave the times
 * @param place a room or an address; one on the Web begins with {@code https://}; may be empty
 * @param note what else there is to know; may be empty
 */
public record CalendarEntryDraft(
        EntryKind kind,
        String title,
        Instant begins,
        @Nullable Instant ends,
        ZoneId zone,
        String place,
        String note) {

    /** The longest title, in letters. */
    public static final int LONGEST_TITLE = 200;

    /** The longest place, in letters. */
    public static final int LONGEST_PLACE = 500;

    /** The longest note, in letters. */
    public static final int LONGEST_NOTE = 2_000;

    /**
     * An entry that can be.
     *
     * @throws Refusal when it has no title, ends before it begins, or a part of it is too long
     */
    public CalendarEntryDraft {
        title = title.strip();
        place = place.strip();
        note = note.strip();
        if (title.isEmpty()) throw new Refusal("membership.refused.entry-title");
        if (title.length() > LONGEST_TITLE) throw new Refusal("membership.refused.entry-title-long", LONGEST_TITLE);
        if (ends != null && !ends.isAfter(begins)) throw new Refusal("membership.refused.entry-ends");
        if (place.length() > LONGEST_PLACE) throw new Refusal("membership.refused.entry-place-long", LONGEST_PLACE);
        if (note.length() > LONGEST_NOTE) throw new Refusal("membership.refused.entry-note-long", LONGEST_NOTE);
    }

    /** Its place, where that is an address on the Web. */
    public Optional<URI> link() {
        try {
            return place.startsWith("https://")
                    ? Optional.of(new URI(place)).filter(address -> address.getHost() != null)
                    : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }
}
