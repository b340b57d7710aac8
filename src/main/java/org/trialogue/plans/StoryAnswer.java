package org.trialogue.plans;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Organization;

/**
 * What a group, or a government, said of a report, as the story shows it.
 *
 * @param organization that of whoever said it; null where it is not known
 * @param proofs what it rests on
 * @param reply what the lead party answered where it is contested, or null
 */
public record StoryAnswer(
        UUID id,
        Verdict verdict,
        String reason,
        @Nullable Organization organization,
        Said by,
        Proofs proofs,
        @Nullable StoryReply reply) {

    /** Whether it waits for the lead party's answer. */
    public boolean awaitsReply() {
        return verdict == Verdict.CONTESTED && reply == null;
    }
}
