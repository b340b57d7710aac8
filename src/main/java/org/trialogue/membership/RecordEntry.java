package org.trialogue.membership;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.audit.Change;
import org.trialogue.audit.Kind;
import org.trialogue.audit.Subject;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/**
 * An entry of the record as a reader sees it.
 *
 * @param number its number in its room
 * @param room where it was done; null for no room
 * @param by who did it; null once that was let go
 * @param side for whom; null for what nobody signed in did, such as to decline by the link in a letter
 * @param capacity as what; null for what is done in no capacity
 * @param subject what it was done to, where the reader may see that
 * @param whence from where, as far as the reader may know: in the rooms they may enter the network and by what, of their own deeds the node too
 */
public record RecordEntry(
        UUID id,
        long number,
        Instant at,
        @Nullable RoomKind room,
        @Nullable Person by,
        @Nullable Affiliation side,
        @Nullable Capacity capacity,
        Kind kind,
        String deed,
        UUID subjectKey,
        @Nullable Subject subject,
        Map<String, Change> changed,
        @Nullable Person concerned,
        @Nullable Whence whence) {

    /** From where something was done: the network, of 24 or 48 bits, by what kind of client, and through which node. */
    public record Whence(
            @Nullable String network,
            @Nullable String via,
            @Nullable String node) {}
}
