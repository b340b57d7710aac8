package org.trialogue.drafting.collab;

import java.util.List;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.Step;

/** Says whether what a change brings into a text may stand there. */
@FunctionalInterface
interface Belonging {

    /** For what comes from the text's own past. */
    Belonging ANYTHING = (steps, before) -> true;

    /** For what can be judged without looking anything up: words alone. */
    Belonging NOTHING = (steps, before) -> Brought.by(steps).isNothing();

    /** Whether all that steps bring in belongs into the text, which they lead on from. */
    boolean allows(List<Step> steps, Node before);
}
