package org.trialogue.drafting.importing;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tracked change of a file: who put something in or took it out, and when.
 *
 * @param at null when the file does not say
 */
record Change(boolean insertion, String author, @Nullable Instant at) {

    /** Whether both come from one deed, such as a word put in place of another. */
    boolean withIn(Change other) {
        return author.equals(other.author) && Objects.equals(at, other.at);
    }
}
