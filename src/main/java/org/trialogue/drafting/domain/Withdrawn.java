package org.trialogue.drafting.domain;

import static org.trialogue.drafting.domain.Suggestions.inserted;
import static org.trialogue.drafting.domain.Suggestions.without;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.trialogue.prosemirror.Fragment;
import org.trialogue.prosemirror.Mark;
import org.trialogue.prosemirror.Node;

/**
 * A text as it was before certain suggestions: inserted words go, deleted ones are words like others. A block with an
 * insertion of its own is one that begins where none began: its text goes back to the block before, and where it has no
 * text of its own it goes. The editor has the same rule ({@code suggest/withdrawn.ts}).
 */
public final class Withdrawn {

    private final Predicate<Mark> which;

    private Withdrawn(Predicate<Mark> which) {
        this.which = which;
    }

    /** The blocks before the suggestions that are picked. */
    static Fragment from(List<Node> blocks, Predicate<Mark> which) {
        return Fragment.of(new Withdrawn(which).blocks(blocks));
    }

    /** A block before everything that is suggested in it. */
    public static Fragment from(Node block) {
        return from(List.of(block), Suggestions.ANY);
    }

    private List<Node> blocks(List<Node> blocks) {
        var kept = new ArrayList<Node>(blocks.size());
        for (var block : blocks) take(kept, block);
        return kept;
    }

    private void take(List<Node> kept, Node block) {
        var inner = inside(block);
        var bare = without(inner, which);
        if (!inserted(block, which)) kept.add(bare);
        else if (!hollow(bare)) {
            var whole = kept.isEmpty() ? Optional.<Node>empty() : joined(kept.getLast(), bare);
            if (whole.isPresent()) kept.set(kept.size() - 1, whole.get());
            else kept.add(inner);
        }
    }

    private Node inside(Node node) {
        if (node.childCount() == 0) return node;
        var children = node.content().children();
        return node.copy(Fragment.of(node.type().inlineContent() ? words(children) : blocks(children)));
    }

    private List<Node> words(List<Node> inline) {
        return inline.stream()
                .filter(node -> !inserted(node, which))
                .map(node -> without(inside(node), which))
                .toList();
    }

    /** Whether a block holds no words, no picture and nothing else that is seen. */
    private static boolean hollow(Node block) {
        for (var child : block.content()) if (child.type().isInline() || child.isLeaf() || !hollow(child)) return false;
        return true;
    }

    /** Two blocks of one kind as one: the last text of the one and the first of the other meet. */
    private static Optional<Node> joined(Node a, Node b) {
        if (a.type().isTextblock() && b.type().isTextblock())
            return Optional.of(a.copy(a.content().append(b.content())));
        var last = a.content().lastChild();
        var first = b.content().firstChild();
        if (!a.type().equals(b.type()) || last == null || first == null) return Optional.empty();
        var rest = b.content().cut(first.nodeSize());
        return joined(last, first)
                .map(meeting -> a.copy(
                        a.content().replaceChild(a.childCount() - 1, meeting).append(rest)));
    }
}
