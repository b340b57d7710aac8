package org.trialogue.prosemirror;

import org.jspecify.annotations.Nullable;
import org.trialogue.prosemirror.ModelException.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A part cut out of a document.
 *
 * @param content the nodes
 * @param openStart how many nodes are cut open at the start
 * @param openEnd how many nodes are cut open at the end
 */
public record Slice(Fragment content, int openStart, int openEnd) {
    /** Nothing. */
    public static final Slice EMPTY = new Slice(Fragment.EMPTY, 0, 0);

    /** Refuses to be open deeper than the content goes. */
    public Slice {
        if (!reaches(content, openStart, true) || !reaches(content, openEnd, false))
            throw new ModelException(Code.MALFORMED, "A slice is open deeper than its content goes");
    }

    private static boolean reaches(Fragment content, int open, boolean atStart) {
        if (open < 0) return false;
        var level = content;
        for (int i = 0; i < open; i++) {
            var node = atStart ? level.firstChild() : level.lastChild();
            if (node == null || node.isLeaf() || node.isText()) return false;
            level = node.content();
        }
        return true;
    }

    /** A slice that is closed on both sides. */
    public static Slice closed(Node... nodes) {
        return new Slice(Fragment.of(nodes), 0, 0);
    }

    /** How much longer a document gets by this slice. */
    public int size() {
        return content.size() - openStart - openEnd;
    }

    /** The slice with content inserted at a position, or null where it may not stand there. */
    @Nullable
    Slice insertAt(int pos, Fragment inserted) {
        var result = insert(content, pos + openStart, inserted, openStart + 1, openEnd + 1, null);
        return result == null ? null : new Slice(result, openStart, openEnd);
    }

    private static @Nullable Fragment insert(
            Fragment content, int at, Fragment inserted, int openStart, int openEnd, @Nullable Node parent) {
        var found = content.findIndex(at);
        int index = found.index();
        var child = content.maybeChild(index);
        if (found.offset() == at || child == null || child.isText()) {
            boolean closed = openStart <= 0 && openEnd <= 0;
            if (parent != null && closed && !accepts(parent, index, inserted)) return null;
            return content.cut(0, at).append(inserted).append(content.cut(at));
        }
        int innerStart = index == 0 ? openStart - 1 : 0;
        int innerEnd = index == content.childCount() - 1 ? openEnd - 1 : 0;
        var inner = insert(child.content(), at - found.offset() - 1, inserted, innerStart, innerEnd, child);
        return inner == null ? null : content.replaceChild(index, child.copy(inner));
    }

    private static boolean accepts(Node parent, int index, Fragment inserted) {
        var content = parent.content();
        var start = parent.type().contentMatch().matchFragment(content, 0, index);
        var middle = start == null ? null : start.matchFragment(inserted, 0, inserted.childCount());
        var end = middle == null ? null : middle.matchFragment(content, index, content.childCount());
        if (end == null || !end.validEnd()) return false;
        for (var node : inserted) if (!parent.type().allowsMarks(node.marks())) return false;
        return true;
    }

    /** The slice without the part between two positions, which must be in one node. */
    Slice removeBetween(int from, int to) {
        return new Slice(remove(content, from + openStart, to + openStart), openStart, openEnd);
    }

    private static Fragment remove(Fragment content, int from, int to) {
        var start = content.findIndex(from);
        var end = content.findIndex(to);
        var child = content.maybeChild(start.index());
        if (start.offset() == from || child == null || child.isText()) {
            if (end.offset() != to && !content.child(end.index()).isText()) throw notFlat();
            return content.cut(0, from).append(content.cut(to));
        }
        if (start.index() != end.index()) throw notFlat();
        int inner = start.offset() + 1;
        return content.replaceChild(start.index(), child.copy(remove(child.content(), from - inner, to - inner)));
    }

    private static ModelException notFlat() {
        return new ModelException(Code.DOES_NOT_FIT, "The removed range is not within one node");
    }

    /** The slice as prosemirror-model writes it: null when empty. */
    public JsonNode toJson() {
        if (content.size() == 0) return JsonNodeFactory.instance.nullNode();
        var json = JsonNodeFactory.instance.objectNode();
        json.set("content", Json.nodes(content));
        if (openStart > 0) json.put("openStart", openStart);
        if (openEnd > 0) json.put("openEnd", openEnd);
        return json;
    }
}
