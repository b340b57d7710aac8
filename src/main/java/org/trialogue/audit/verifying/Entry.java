package org.trialogue.audit.verifying;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the record as it stands in its row.
 *
 * @param micros when it was written, in millionths of a second since 1970
 * @param person what tells of a person; null once it is erased
 * @param personal the digest of that, with the salt
 */
record Entry(
        long number,
        long micros,
        @Nullable UUID room,
        Open open,
        @Nullable Person person,
        byte[] personal,
        byte[] digest) {

    /** What stays for good, as text. */
    record Open(
            String id,
            String affiliation,
            @Nullable String capacity,
            String kind,
            String deed,
            String subject,
            @Nullable String group,
            @Nullable String node) {}

    /** What can be erased, as text. */
    record Person(
            byte[] salt,
            @Nullable String member,
            @Nullable String concerned,
            @Nullable String changed,
            @Nullable String network,
            @Nullable String via) {}

    /** Whether it still says what it said when it was written, as far as it was not erased. */
    boolean holds() {
        return personHolds() && holdsAt(number);
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
        if (person == null) return true;
        var computed =
                Digests.of(person.salt, person.member, person.concerned, person.changed, person.network, person.via);
        return Arrays.equals(computed, personal);
    }
}
