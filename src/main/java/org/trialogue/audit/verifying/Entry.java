package org.trialogue.audit.verifying;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the record as it stands in its row.
 *
 * @param micros when it was written, in millionths of a second since 1970
 * @param person what tells of a person, whatever the row says of it
 * @param erased whether the row says that nothing tells of a person any more
 * @param personal the digest of what tells of a person, with the salt
 */
record Entry(
        long number,
        long micros,
        @Nullable UUID room,
        Open open,
        Person person,
        boolean erased,
        byte[] personal,
        byte[] digest) {

    /** How long the database keeps who it was, by the kind of entry: as its own function has it that lets go. */
    private static final int DEEDS_YEARS = 5;

    private static final int OTHERS_DAYS = 30;

    /** What stays for good, as text. */
    record Open(
            String id,
            @Nullable String affiliation,
            @Nullable String capacity,
            String kind,
            String deed,
            String subject,
            @Nullable String group,
            @Nullable String node) {}

    /**
     * What can be erased, as text.
     *
     * @param author the member, or the account of a program
     */
    record Person(
            byte @Nullable [] salt,
            @Nullable String author,
            @Nullable String concerned,
            @Nullable String changed,
            @Nullable String network,
            @Nullable String via) {

        /** Whether nothing is left of it: an erased entry names nobody, and another name is no erased one. */
        boolean isGone() {
            return salt == null
                    && Stream.of(author, concerned, changed, network, via).allMatch(Objects::isNull);
        }
    }

    /** Whether it still says what it said when it was written, as far as it was not erased. */
    boolean holds() {
        return personHolds() && holdsAt(number);
    }

    /**
     * Whether it is erased though it was written too short a time ago: the time and the kind stand in its digest. A deed of no room may be erased
     * at any time, as some of these named whoever was forgotten since.
     */
    boolean erasedEarly(Instant now) {
        if (room == null && open.kind.equals("DEED")) return false;
        var today = now.atOffset(ZoneOffset.UTC);
        var least = open.kind.equals("DEED") ? today.minusYears(DEEDS_YEARS) : today.minusDays(OTHERS_DAYS);
        return erased && Instant.EPOCH.plus(micros, ChronoUnit.MICROS).isAfter(least.toInstant());
    }

    /** Whether it would hold, stood it at that number. */
    boolean holdsAt(long place) {
        var computed = Digests.of(
                personal,
                open.id,
                place,
                micros,
                open.affiliation,
                open.capacity,
                room,
                open.kind,
                open.deed,
                open.subject,
                open.group,
                open.node);
        return Arrays.equals(computed, digest);
    }

    private boolean personHolds() {
        if (erased) return person.isGone();
        if (person.salt == null) return false;
        var computed =
                Digests.of(person.salt, person.author, person.concerned, person.changed, person.network, person.via);
        return Arrays.equals(computed, personal);
    }
}
