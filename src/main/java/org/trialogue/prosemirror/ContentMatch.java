package org.trialogue.prosemirror;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A state while matching a node's children against its content expression. */
public final class ContentMatch {
    static final ContentMatch EMPTY = new ContentMatch(true);

    /** Which type leads to which state. */
    record Edge(NodeType type, ContentMatch next) {}

    private final boolean validEnd;
    private final List<Edge> edges = new ArrayList<>();
    private @Nullable ContentMatch[] byType = new ContentMatch[0];

    ContentMatch(boolean validEnd) {
        this.validEnd = validEnd;
    }

    /** Adds an edge while the automaton is built; never called afterwards. */
    void add(Edge edge) {
        edges.add(edge);
        int index = edge.type().index();
        if (index >= byType.length) byType = Arrays.copyOf(byType, index + 1);
        byType[index] = edge.next();
    }

    /** Whether the content may end here. */
    public boolean validEnd() {
        return validEnd;
    }

    List<Edge> edges() {
        return edges;
    }

    /** The state after a node of this type, or null where it may not stand here. */
    public @Nullable ContentMatch matchType(NodeType type) {
        int index = type.index();
        return index < byType.length ? byType[index] : null;
    }

    /** The state after these children, or null where one of them may not stand here. */
    public @Nullable ContentMatch matchFragment(Fragment content, int start, int end) {
        @Nullable ContentMatch state = this;
        for (int i = start; state != null && i < end; i++)
            state = state.matchType(content.child(i).type());
        return state;
    }

    /** The first type that fits here and can be made without being given attributes, or null. */
    public @Nullable NodeType defaultType() {
        for (var edge : edges) if (edge.type().isGeneratable()) return edge.type();
        return null;
    }

    boolean inlineContent() {
        return !edges.isEmpty() && edges.getFirst().type().isInline();
    }

    boolean compatible(ContentMatch other) {
        for (var edge : edges) if (other.matchType(edge.type()) != null) return true;
        return false;
    }

    /**
     * What must stand before these children for them to match here: empty where nothing must, null where nothing helps.
     *
     * @param toEnd whether the content must be complete after them
     */
    public @Nullable Fragment fillBefore(Fragment after, boolean toEnd) {
        var seen = new HashSet<ContentMatch>();
        seen.add(this);
        var types = search(after, toEnd, seen, List.of());
        if (types == null) return null;
        var nodes = new ArrayList<Node>();
        for (var type : types) {
            var node = type.createAndFill(Map.of(), Fragment.EMPTY);
            if (node == null) return null;
            nodes.add(node);
        }
        return Fragment.of(nodes);
    }

    private @Nullable List<NodeType> search(
            Fragment after, boolean toEnd, Set<ContentMatch> seen, List<NodeType> types) {
        var finished = matchFragment(after, 0, after.childCount());
        if (finished != null && (!toEnd || finished.validEnd)) return types;
        for (var edge : edges) {
            if (!edge.type().isGeneratable() || !seen.add(edge.next())) continue;
            var longer = new ArrayList<>(types);
            longer.add(edge.type());
            var found = edge.next().search(after, toEnd, seen, longer);
            if (found != null) return found;
        }
        return null;
    }

    private record Wrapping(ContentMatch match, List<NodeType> types) {}

    /** The nodes to put around a node of this type for it to fit here, outermost first; null where none do. */
    public @Nullable List<NodeType> findWrapping(NodeType target) {
        var seen = new HashSet<NodeType>();
        var open = new ArrayDeque<Wrapping>();
        open.add(new Wrapping(this, List.of()));
        while (!open.isEmpty()) {
            var current = open.remove();
            if (current.match().matchType(target) != null) return current.types();
            for (var edge : current.match().edges) {
                var type = edge.type();
                boolean closes = current.types().isEmpty() || edge.next().validEnd;
                if (type.isLeaf() || !type.isGeneratable() || !closes || !seen.add(type)) continue;
                var types = new ArrayList<>(current.types());
                types.add(type);
                open.add(new Wrapping(type.contentMatch(), List.copyOf(types)));
            }
        }
        return null;
    }
}
