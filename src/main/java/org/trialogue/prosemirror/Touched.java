package org.trialogue.prosemirror;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.trialogue.prosemirror.StepMap.RangeVisitor;

/**
 * The ids of the nodes that a step touches: those its range overlaps, and all around its ends. A join touches both blocks,
 * a wrap and a lift touch what is moved too.
 *
 * @param before ids in the document before the step
 * @param after ids in the document after the step
 */
public record Touched(Set<String> before, Set<String> after) {
    /** Takes copies. */
    public Touched {
        before = Set.copyOf(before);
        after = Set.copyOf(after);
    }

    /** What a step touches that leads from one document to the other. */
    public static Touched of(Step step, Node before, Node after) {
        var old = new LinkedHashSet<String>();
        var fresh = new LinkedHashSet<String>();
        visit(step, (oldFrom, oldTo, newFrom, newTo) -> {
            add(before, oldFrom, oldTo, old);
            add(after, newFrom, newTo, fresh);
        });
        return new Touched(old, fresh);
    }

    /** The ids before and after. */
    public Set<String> all() {
        var all = new HashSet<>(before);
        all.addAll(after);
        return Set.copyOf(all);
    }

    private static void visit(Step step, RangeVisitor visitor) {
        switch (step) {
            case ReplaceStep one ->
                visitor.visit(
                        one.from(),
                        one.to(),
                        one.from(),
                        one.from() + one.slice().size());
            case ReplaceAroundStep one -> {
                int end = one.from() + one.slice().size() + one.gapTo() - one.gapFrom();
                visitor.visit(one.from(), one.to(), one.from(), end);
            }
            case AddMarkStep one -> visitor.visit(one.from(), one.to(), one.from(), one.to());
            case RemoveMarkStep one -> visitor.visit(one.from(), one.to(), one.from(), one.to());
            case MarkSetStep(var steps) -> steps.forEach(one -> visit(one, visitor));
            case AddNodeMarkStep one -> visitor.visit(one.pos(), one.pos() + 1, one.pos(), one.pos() + 1);
            case RemoveNodeMarkStep one -> visitor.visit(one.pos(), one.pos() + 1, one.pos(), one.pos() + 1);
            case AttrStep one -> visitor.visit(one.pos(), one.pos() + 1, one.pos(), one.pos() + 1);
            case DocAttrStep ignored -> {}
        }
    }

    private static void add(Node doc, int from, int to, Set<String> ids) {
        addAround(doc, from, ids);
        addAround(doc, to, ids);
        doc.nodesBetween(from, to, (node, pos, parent) -> {
            addId(node, ids);
            return true;
        });
    }

    private static void addAround(Node doc, int pos, Set<String> ids) {
        var place = doc.resolve(pos);
        for (int depth = 1; depth <= place.depth(); depth++) addId(place.node(depth), ids);
    }

    private static void addId(Node node, Set<String> ids) {
        var id = node.id();
        if (id != null) ids.add(id);
    }
}
