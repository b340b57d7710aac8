package org.trialogue.drafting.amending;

import java.util.List;
import java.util.Set;
import org.trialogue.prosemirror.Node;

/**
 * A proposal carried over to a newer wording of its text.
 *
 * @param doc the newer text with what of the proposal fits it
 * @param lost the changes of which something no longer fits, because the text itself changed there
 * @param besides the keys of the blocks that both change, though the two fit together: worth another look
 */
public record Carried(Node doc, List<ProvisionChange> lost, Set<String> besides) {

    /** Keeps its own copies. */
    public Carried {
        lost = List.copyOf(lost);
        besides = Set.copyOf(besides);
    }

    /** Carries a proposal over. On the text that it was made on, all of it fits. */
    public static Carried onto(Node text, Proposal proposal) {
        return new Carrying(Keyed.of(text), proposal).carried();
    }
}
