package org.trialogue.membership;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Refusal;

/**
 * What a named group of governments is to be.
 *
 * @param governments the mandates of the governments in it
 * @param coordinator the mandate of who speaks for it, or null
 */
public record GovernmentGroupDraft(
        String name,
        Collection<MandateId> governments,
        @Nullable MandateId coordinator) {

    /** The longest name, in letters. */
    public static final int LONGEST_NAME = 120;

    /**
     * A group that can be.
     *
     * @throws Refusal when it has no name, or one that is too long
     */
    public GovernmentGroupDraft {
        name = name.strip();
        if (name.isEmpty()) throw new Refusal("membership.refused.government-group-name");
        if (name.length() > LONGEST_NAME) throw new Refusal("membership.refused.government-group-long", LONGEST_NAME);
        governments = Set.copyOf(governments);
    }
}
