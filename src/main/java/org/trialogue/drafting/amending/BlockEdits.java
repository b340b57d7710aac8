package org.trialogue.drafting.amending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trialogue.drafting.comparing.Difference;
import org.trialogue.drafting.comparing.Difference.Common;
import org.trialogue.prosemirror.Fragment;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.ReplaceStep;
import org.trialogue.prosemirror.Slice;

/**
 * The steps that make one block what another is, as small as words. None touches what another does, and the last in the text comes first, so
 * that each counts its positions in the block as it was.
 */
public final class BlockEdits {

    private final List<ReplaceStep> steps = new ArrayList<>();

    private BlockEdits() {}

    /** The steps within a block; empty where its very kind or form is another, which no step within it changes. */
    public static Optional<List<ReplaceStep>> between(Node before, Node now) {
        if (!before.sameMarkup(now) || before.isLeaf())
            return before.equals(now) ? Optional.of(List.of()) : Optional.empty();
        var edits = new BlockEdits();
        edits.within(before, now, 0);
        return Optional.of(edits.steps.reversed());
    }

    private void within(Node before, Node now, int at) {
        if (before.equals(now)) return;
        if (before.type().inlineContent()) words(before, now, at);
        else blocks(before, now, at);
    }

    /** Text is taken word by word, anything else that stands in a line as one. */
    private void words(Node before, Node now, int at) {
        gaps(pieces(before), pieces(now), (gone, come, from) -> replace(gone, come, at + from));
    }

    private void blocks(Node before, Node now, int at) {
        gaps(before.content().children(), now.content().children(), (gone, come, from) -> inner(gone, come, at + from));
    }

    /** Blocks that stand for each other are looked into. */
    private void inner(List<Node> gone, List<Node> come, int from) {
        if (!alike(gone, come)) {
            replace(gone, come, from);
            return;
        }
        var pos = from;
        for (int i = 0; i < gone.size(); i++) {
            within(gone.get(i), come.get(i), pos + 1);
            pos += gone.get(i).nodeSize();
        }
    }

    private static boolean alike(List<Node> gone, List<Node> come) {
        if (gone.size() != come.size()) return false;
        for (int i = 0; i < gone.size(); i++)
            if (gone.get(i).isLeaf() || !gone.get(i).sameMarkup(come.get(i))) return false;
        return true;
    }

    private interface Gap {

        void is(List<Node> gone, List<Node> come, int from);
    }

    private static void gaps(List<Node> before, List<Node> now, Gap gap) {
        var common = new ArrayList<>(Difference.common(before, now));
        common.add(new Common(before.size(), now.size(), 0));
        var b = 0;
        var n = 0;
        var pos = 0;
        for (var each : common) {
            var gone = before.subList(b, each.before());
            var come = now.subList(n, each.now());
            if (!gone.isEmpty() || !come.isEmpty()) gap.is(gone, come, pos);
            b = each.before() + each.length();
            n = each.now() + each.length();
            pos += size(gone) + size(before.subList(each.before(), b));
        }
    }

    private void replace(List<Node> gone, List<Node> come, int from) {
        steps.add(new ReplaceStep(from, from + size(gone), new Slice(Fragment.of(come), 0, 0)));
    }

    private static int size(List<Node> nodes) {
        return nodes.stream().mapToInt(Node::nodeSize).sum();
    }

    private static List<Node> pieces(Node line) {
        var pieces = new ArrayList<Node>();
        var pos = 0;
        for (var child : line.content()) {
            if (child.isText()) words(line, child, pos, pieces);
            else pieces.add(child);
            pos += child.nodeSize();
        }
        return pieces;
    }

    private static void words(Node line, Node text, int at, List<Node> pieces) {
        Words.in(text.text())
                .forEach(word -> pieces.addAll(
                        line.content().cut(at + word.start(), at + word.end()).children()));
    }
}
