package org.trialogue.drafting.exporting;

import java.util.Optional;
import org.trialogue.prosemirror.Mark;
import org.trialogue.prosemirror.Node;

/**
 * What is suggested of a block rather than of its words.
 *
 * @param mark the insertion or deletion
 * @param whole whether all its words go with it; if not, only the break before it is suggested: a paragraph split in two, or two joined
 */
record SuggestedBlock(Mark mark, boolean whole) {

    static Optional<SuggestedBlock> of(Node block) {
        return mark(block).map(mark -> new SuggestedBlock(mark, whole(block, mark)));
    }

    boolean insertion() {
        return mark.type().name().equals("insertion");
    }

    private static Optional<Mark> mark(Node node) {
        return node.marks().stream()
                .filter(mark -> mark.type().name().equals("insertion")
                        || mark.type().name().equals("deletion"))
                .findFirst();
    }

    private static boolean whole(Node block, Mark mark) {
        for (var child : block.content()) {
            if (!child.type().isInline()) {
                if (!whole(child, mark)) return false;
            } else if (child.marks().stream().noneMatch(own -> own.type().equals(mark.type()))) {
                return false;
            }
        }
        return true;
    }
}
