package org.trialogue.prosemirror;

import org.jspecify.annotations.Nullable;
import org.trialogue.prosemirror.ModelException.Code;

/** The guard of structural steps: what they replace may hold closing and opening tokens only. */
final class Structure {
    private Structure() {}

    static void refuseContentBetween(Node doc, int from, int to) {
        if (contentBetween(doc, from, to)) throw misfit("The structural change would overwrite content");
    }

    private static boolean contentBetween(Node doc, int from, int to) {
        var start = doc.resolve(from);
        int rest = to - from;
        int depth = start.depth();
        while (rest > 0
                && depth > 0
                && start.indexAfter(depth) == start.node(depth).childCount()) {
            depth--;
            rest--;
        }
        @Nullable Node next = start.node(depth).content().maybeChild(start.indexAfter(depth));
        for (; rest > 0; rest--) {
            if (next == null || next.isLeaf()) return true;
            next = next.content().firstChild();
        }
        return false;
    }

    static ModelException misfit(String sentence) {
        return new ModelException(Code.DOES_NOT_FIT, sentence);
    }
}
