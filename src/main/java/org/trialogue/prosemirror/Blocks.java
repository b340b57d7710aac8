package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds blocks and their ids. */
public final class Blocks {
    private Blocks() {}

    /** All blocks of a document, in order, parents first. */
    public static List<Block> of(Node doc) {
        var blocks = new ArrayList<Block>();
        doc.descendants((node, pos, parent) -> {
            if (node.type().isBlock()) blocks.add(new Block(node, pos, parent));
            return !node.type().inlineContent();
        });
        return blocks;
    }

    /** The first node with this id, a footnote or citation too. */
    public static Optional<Block> find(Node doc, String id) {
        var finder = new Object() {
            @Nullable
            Block found;
        };
        doc.descendants((node, pos, parent) -> {
            if (finder.found == null && id.equals(node.id())) finder.found = new Block(node, pos, parent);
            return finder.found == null;
        });
        return Optional.ofNullable(finder.found);
    }

    /** The blocks around a position, outermost first. */
    public static List<Block> around(Node doc, int pos) {
        var place = doc.resolve(pos);
        var blocks = new ArrayList<Block>();
        for (int depth = 1; depth <= place.depth(); depth++)
            if (place.node(depth).type().isBlock())
                blocks.add(new Block(place.node(depth), place.before(depth), place.node(depth - 1)));
        return blocks;
    }

    /** The ids that stand on more than one node. */
    public static Set<String> duplicateIds(Node doc) {
        var seen = new HashSet<String>();
        var twice = new LinkedHashSet<String>();
        doc.descendants((node, pos, parent) -> {
            var id = node.id();
            if (id != null && !seen.add(id)) twice.add(id);
            return true;
        });
        return twice;
    }

    /** The blocks that could have an id and have none. */
    public static List<Block> withoutId(Node doc) {
        return of(doc).stream()
                .filter(block -> block.node().type().hasId() && block.id() == null)
                .toList();
    }

    /** The document with an id on each block that had none, and other ids where one stood twice. */
    public static Node withIds(Node doc, Supplier<String> fresh) {
        return doc.copy(new Renaming(new HashSet<>(), fresh).rename(doc.content(), 0));
    }
}
