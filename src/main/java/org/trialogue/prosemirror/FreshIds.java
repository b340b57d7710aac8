package org.trialogue.prosemirror;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Renames what a step would insert under an id that stays in the document, and names blocks that come without one. Nodes
 * that are cut open at the start of the slice keep the id of the node they grow together with: of a split, the first half
 * keeps the id and the second is renamed. An editor that wants the id to go with the text, at the start of a block,
 * inserts a new empty block before it instead.
 *
 * @param fresh makes ids; called again where one is taken
 */
public record FreshIds(Supplier<String> fresh) implements Preparation {
    @Override
    public Step prepare(Step step, Node doc) {
        return switch (step) {
            case ReplaceStep(int from, int to, Slice slice, boolean structure) -> {
                var renamed = rename(slice, doc, from, to, to, to);
                yield renamed == slice ? step : new ReplaceStep(from, to, renamed, structure);
            }
            case ReplaceAroundStep(
                    int from,
                    int to,
                    int gapFrom,
                    int gapTo,
                    Slice slice,
                    int insert,
                    boolean structure) -> {
                var renamed = rename(slice, doc, from, to, gapFrom, gapTo);
                yield renamed == slice
                        ? step
                        : new ReplaceAroundStep(from, to, gapFrom, gapTo, renamed, insert, structure);
            }
            case AttrStep attr when attr.attr().equals("id") -> prepare(attr, doc);
            default -> step;
        };
    }

    private Slice rename(Slice slice, Node doc, int from, int to, int gapFrom, int gapTo) {
        if (!mayCarryIds(slice)) return slice;
        var taken = ids(doc, pos -> pos < from || pos >= to || (pos >= gapFrom && pos < gapTo));
        var content = new Renaming(taken, fresh).rename(slice.content(), slice.openStart());
        return content == slice.content() ? slice : new Slice(content, slice.openStart(), slice.openEnd());
    }

    private static boolean mayCarryIds(Slice slice) {
        for (var node : slice.content()) if (!node.isText()) return true;
        return false;
    }

    private Step prepare(AttrStep step, Node doc) {
        if (step.pos() > doc.content().size()) return step;
        var node = doc.nodeAt(step.pos());
        if (node == null || !node.type().hasId() || (step.value() != null && !(step.value() instanceof String)))
            return step;
        var taken = ids(doc, pos -> pos != step.pos());
        var id = new Renaming(taken, fresh).free(node.type(), step.value() instanceof String value ? value : null);
        return new AttrStep(step.pos(), step.attr(), id);
    }

    @FunctionalInterface
    private interface Keeps {
        boolean at(int pos);
    }

    private static Set<String> ids(Node doc, Keeps keeps) {
        var ids = new HashSet<String>();
        doc.descendants((node, pos, parent) -> {
            var id = node.id();
            if (id != null && keeps.at(pos)) ids.add(id);
            return true;
        });
        return ids;
    }
}
