package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Does what a step would, and leaves the words standing that others wrote in its range meanwhile, which its author never saw. What the step takes
 * out is taken out around them: whole nodes where there are none in them, and of the nodes that hold some what else is within. Nodes that are
 * cut open at the ends of the range stay apart. The browser's client has the same rule.
 */
final class Sparing {
    private final Node doc;
    private final List<Gap> words = new ArrayList<>();

    private Sparing(Node doc, List<Gap> gaps) {
        this.doc = doc;
        gaps.forEach(this::hear);
    }

    /**
     * The steps in place of a mapped one, each on the text after the one before: the mapped one itself where nothing is to be spared, none where
     * nothing is left to do or it cannot be done around the words.
     */
    static List<Step> steps(Step step, Step mapped, Mapping since, Node doc) {
        return switch (step) {
            case ReplaceStep one
            when mapped instanceof ReplaceStep now -> new Sparing(doc, Gap.in(one.from(), one.to(), since)).around(now);
            case ReplaceAroundStep one -> {
                var gaps = Stream.of(Gap.in(one.from(), one.gapFrom(), since), Gap.in(one.gapTo(), one.to(), since));
                var words = new Sparing(doc, gaps.flatMap(List::stream).toList()).words;
                yield words.isEmpty() ? List.of(mapped) : List.of();
            }
            default -> List.of(mapped);
        };
    }

    /** A gap without words, as where a block was split, holds nothing to spare; in one that has some, blanks stay too. */
    private void hear(Gap gap) {
        var found = new ArrayList<Gap>();
        boolean[] said = {false};
        doc.nodesBetween(gap.from(), gap.to(), (node, pos, parent) -> {
            if (!node.type().isLeaf()) return true;
            var within = overlap(gap, pos, node);
            said[0] |= speaks(node, within.from() - pos, within.to() - pos);
            found.add(within);
            return true;
        });
        if (said[0]) words.addAll(found);
    }

    /** A citation or a picture says something, a line break does not. */
    private static boolean speaks(Node leaf, int from, int to) {
        return leaf.isText()
                ? !leaf.text().substring(from, to).isBlank()
                : !leaf.attrs().isEmpty();
    }

    /** From the end, so that each part is still where it was found; what is put in comes last, where the range began. */
    private List<Step> around(ReplaceStep step) {
        if (words.isEmpty()) return List.of(step);
        var parts = new ArrayList<Gap>();
        collect(doc, 0, new Gap(step.from(), step.to()), parts);
        var steps = new ArrayList<Step>();
        for (var part : parts.reversed()) steps.add(new ReplaceStep(part.from(), part.to(), Slice.EMPTY));
        if (step.slice().size() > 0) steps.add(new ReplaceStep(step.from(), step.from(), step.slice()));
        return steps;
    }

    private void collect(Node parent, int start, Gap range, List<Gap> parts) {
        int pos = start;
        for (var child : parent.content()) {
            int at = pos;
            pos += child.nodeSize();
            var within = overlap(range, at, child);
            if (within.from() >= within.to()) continue;
            var kept = words.stream()
                    .filter(one -> one.from() < within.to() && one.to() > within.from())
                    .toList();
            boolean whole = kept.isEmpty() && within.to() - within.from() == child.nodeSize();
            if (whole || child.isText()) without(within, kept, parts);
            else collect(child, at + 1, range, parts);
        }
    }

    private static void without(Gap range, List<Gap> kept, List<Gap> parts) {
        int at = range.from();
        for (var one : kept) {
            add(new Gap(at, one.from()), parts);
            at = one.to();
        }
        add(new Gap(at, range.to()), parts);
    }

    /** Parts that touch are of one node, as between those of two there is a token. */
    private static void add(Gap part, List<Gap> parts) {
        if (part.from() >= part.to()) return;
        if (!parts.isEmpty() && parts.getLast().to() == part.from())
            parts.set(parts.size() - 1, new Gap(parts.getLast().from(), part.to()));
        else parts.add(part);
    }

    private static Gap overlap(Gap range, int pos, Node node) {
        return new Gap(Math.max(range.from(), pos), Math.min(range.to(), pos + node.nodeSize()));
    }
}
