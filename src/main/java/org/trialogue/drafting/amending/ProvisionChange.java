package org.trialogue.drafting.amending;

import org.jspecify.annotations.Nullable;
import org.trialogue.prosemirror.Node;

/**
 * What becomes of one provision, or of another block at the top of a text. It is known by its key, wherever it stands.
 *
 * @param key what the block is known by in both documents
 * @param before the block as the text has it; null where it is added
 * @param now the block as it is proposed; null where it is deleted
 * @param at where it stands among the blocks: of the proposal, or of the text where it is deleted
 */
public record ProvisionChange(
        Kind kind,
        String key,
        @Nullable Node before,
        @Nullable Node now,
        int at) {

    /** What is done to a provision. */
    public enum Kind {
        CHANGED,
        ADDED,
        DELETED,
        /** It stands elsewhere; what it says may be changed as well. */
        MOVED
    }

    /** Whether it says something else than before, or in another form. */
    public boolean isReworded() {
        return before != null && now != null && !before.equals(now);
    }
}
