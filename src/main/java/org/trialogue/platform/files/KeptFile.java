package org.trialogue.platform.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.MemberId;

/**
 * A file as it was kept.
 *
 * @param room the room it is in, or null where it stands on a shelf
 * @param mediaType what its content is, as the portal found it, whatever the sender said
 * @param size in bytes
 * @param sha256 of its content, in hexadecimal letters
 * @param found what the scanner found in it, and why nobody is handed it; null where nothing was found
 */
public record KeptFile(
        FileId id,
        @Nullable UUID room,
        String name,
        String mediaType,
        long size,
        String sha256,
        MemberId by,
        Instant at,
        @Nullable String found) {

    /** Whether it is handed to nobody. */
    public boolean isApart() {
        return found != null;
    }
}
