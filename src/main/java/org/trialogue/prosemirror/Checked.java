package org.trialogue.prosemirror;

import org.jspecify.annotations.Nullable;
import org.trialogue.prosemirror.ModelException.Code;
import org.trialogue.prosemirror.StepResult.Applied;

/**
 * Applies steps from outside: what a step puts into a document, and the nodes around it, must conform to the schema. The
 * npm packages check only the nodes that a replacement puts together anew, not what is inside its slice.
 *
 * @param limits how deep a document may get
 */
public record Checked(Limits limits) implements Applier {
    @Override
    public StepResult apply(Step step, Node doc) {
        var result = step.apply(doc);
        if (!(result instanceof Applied(Node after))) return result;
        return Step.attempt(() -> {
            check(step, doc, after);
            return after;
        });
    }

    private void check(Step step, Node before, Node after) {
        switch (step) {
            case ReplaceStep one ->
                checkRange(after, one.from(), one.from() + one.slice().size());
            case ReplaceAroundStep one ->
                checkRange(after, one.from(), one.from() + one.slice().size() + one.gapTo() - one.gapFrom());
            case AddMarkStep one -> checkRange(after, one.from(), one.to());
            case RemoveMarkStep one -> checkRange(after, one.from(), one.to());
            case MarkSetStep(var steps) -> steps.forEach(one -> check(one, before, after));
            case AddNodeMarkStep one -> checkRange(after, one.pos(), one.pos() + 1);
            case RemoveNodeMarkStep one -> checkRange(after, one.pos(), one.pos() + 1);
            case AttrStep one -> checkAttribute(before.nodeAt(one.pos()), one.attr());
            case DocAttrStep one -> checkAttribute(before, one.attr());
        }
    }

    private static void checkAttribute(@Nullable Node node, String attribute) {
        if (node == null || !node.attrs().has(attribute))
            throw new ModelException(Code.WRONG_ATTRIBUTE, "There is no attribute '" + attribute + "'");
    }

    private void checkRange(Node doc, int from, int to) {
        check(doc, from, to, 0, new Conformity(limits));
    }

    /**
     * Goes down to the innermost node that holds the range, whose own content every replacement checks, and checks what the
     * range touches in it.
     */
    private static void check(Node node, int from, int to, int depth, Conformity conformity) {
        var content = node.content();
        int pos = 0;
        for (int i = 0; i < content.childCount() && pos <= to; i++) {
            var child = content.child(i);
            int end = pos + child.nodeSize();
            if (pos < from && to < end && !child.isText()) {
                check(child, from - pos - 1, to - pos - 1, depth + 1, conformity);
                return;
            }
            if (end >= from) conformity.checkTouched(child, from - pos - 1, to - pos - 1, depth + 1);
            pos = end;
        }
    }
}
