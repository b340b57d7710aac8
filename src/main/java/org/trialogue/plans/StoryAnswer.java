package org.trialogue.plans;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a group said of a report, as the story shows it.
 *
 * @param reply what the lead party answered where it is contested, or null
 */
public record StoryAnswer(
        UUID id,
        Verdict verdict,
        String reason,
        Said by,
        @Nullable StoryReply reply) {

    /** Whether it waits for the lead party's answer. */
    public boolean awaitsReply() {
        return verdict == Verdict.CONTESTED && reply == null;
    }
}
