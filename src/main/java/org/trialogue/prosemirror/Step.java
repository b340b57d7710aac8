package org.trialogue.prosemirror;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trialogue.prosemirror.StepResult.Applied;
import org.trialogue.prosemirror.StepResult.Failed;
import tools.jackson.databind.node.ObjectNode;

/** One change of a document. */
public sealed interface Step
        permits ReplaceStep,
                ReplaceAroundStep,
                AddMarkStep,
                RemoveMarkStep,
                MarkSetStep,
                AddNodeMarkStep,
                RemoveNodeMarkStep,
                AttrStep,
                DocAttrStep {
    /** The document after this step. Never throws; {@link Checked} is stricter and is what outside input goes through. */
    StepResult apply(Node doc);

    /** The step that undoes this one, given the document before it; refuses a document it does not apply to. */
    Step invert(Node doc);

    /** Which ranges change. */
    default StepMap getMap() {
        return StepMap.EMPTY;
    }

    /** The same change after others, or null where they took away what it was about. */
    @Nullable
    Step map(Mappable mapping);

    /** One step in place of this and one right after it, or null where that cannot be. */
    default @Nullable Step merge(Step other) {
        return null;
    }

    /** The step as prosemirror-transform writes it. */
    ObjectNode toJson();

    /** The document, or the reason why there is none. */
    static StepResult attempt(Supplier<Node> change) {
        try {
            return new Applied(change.get());
        } catch (ModelException e) {
            return new Failed(String.valueOf(e.getMessage()));
        }
    }
}
