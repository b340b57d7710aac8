package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives ids to blocks without one, and other ids where one is taken. One object renames one piece of content. */
final class Renaming {
    private final Set<String> taken;
    private final Supplier<String> fresh;

    Renaming(Set<String> taken, Supplier<String> fresh) {
        this.taken = taken;
        this.fresh = fresh;
    }

    /**
     * The content renamed.
     *
     * @param open how many nodes are cut open at the start: they grow together with others, whose ids stay
     */
    Fragment rename(Fragment content, int open) {
        var nodes = new ArrayList<Node>(content.childCount());
        boolean changed = false;
        for (int i = 0; i < content.childCount(); i++) {
            var child = content.child(i);
            var renamed = rename(child, i == 0 ? open : 0);
            nodes.add(renamed);
            changed |= renamed != child;
        }
        return changed ? Fragment.ofRaw(nodes) : content;
    }

    private Node rename(Node node, int open) {
        if (node.isText()) return node;
        var named = open > 0 || !node.type().hasId() ? node : withFreeId(node);
        return node.isLeaf() ? named : named.copy(rename(node.content(), Math.max(0, open - 1)));
    }

    private Node withFreeId(Node node) {
        var id = free(node.type(), node.id());
        return id == null || id.equals(node.id())
                ? node
                : node.withAttrs(node.attrs().with("id", id));
    }

    /** This id where it is free, else another; inline nodes may go without. */
    @Nullable
    String free(NodeType type, @Nullable String id) {
        if (id == null && type.isInline()) return null;
        if (id != null && taken.add(id)) return id;
        while (true) {
            var other = fresh.get();
            if (taken.add(other)) return other;
        }
    }
}
