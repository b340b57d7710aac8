package org.trialogue.audit.verifying;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seal as it stands in its row.
 *
 * @param entries the digest of the digests of its entries
 */
record Seal(
        @Nullable UUID room,
        long number,
        long from,
        long to,
        long micros,
        byte @Nullable [] previous,
        byte[] entries,
        byte[] hash) {

    /** Whether its hash is that of what it says. */
    boolean holds() {
        var digest = Digests.begun();
        if (previous != null) digest.update(previous);
        digest.update(entries);
        digest.update(Digests.netstring(room, number, from, to, micros));
        return Arrays.equals(digest.digest(), hash);
    }

    /** Whether it stands on that one, or is the first where there is none. */
    boolean follows(@Nullable Seal before) {
        if (before == null) return number == 1 && from == 1 && previous == null;
        return number == before.number + 1 && from == before.to + 1 && Arrays.equals(previous, before.hash);
    }

    /** The line that a witness holds. */
    Witness.Line line() {
        return new Witness.Line(room, number, to, HexFormat.of().formatHex(hash));
    }
}
