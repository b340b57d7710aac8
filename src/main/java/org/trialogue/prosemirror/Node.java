package org.trialogue.prosemirror;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A node of a document, or a whole document. Positions count as in ProseMirror: one for each token or UTF-16 unit. */
public final class Node {
    private final NodeType type;
    private final Attrs attrs;
    private final Fragment content;
    private final List<Mark> marks;
    private final @Nullable String text;
    private final int nodeSize;

    Node(NodeType type, Attrs attrs, Fragment content, List<Mark> marks) {
        this.type = type;
        this.attrs = attrs;
        this.content = content;
        this.marks = marks;
        this.text = null;
        this.nodeSize = type.isLeaf() ? 1 : content.size() + 2;
    }

    Node(NodeType type, String text, List<Mark> marks) {
        this.type = type;
        this.attrs = Attrs.NONE;
        this.content = Fragment.EMPTY;
        this.marks = marks;
        this.text = text;
        this.nodeSize = text.length();
    }

    /** What kind of node this is. */
    public NodeType type() {
        return type;
    }

    /** The attributes' values. */
    public Attrs attrs() {
        return attrs;
    }

    /** The id, where the node has one. */
    public @Nullable String id() {
        return attrs.string("id");
    }

    /** The children. */
    public Fragment content() {
        return content;
    }

    /** The marks on this node itself. */
    public List<Mark> marks() {
        return marks;
    }

    /** Whether this is a text node. */
    public boolean isText() {
        return text != null;
    }

    /** A text node's text; empty for others. */
    public String text() {
        return text == null ? "" : text;
    }

    /** Whether the node takes no content. */
    public boolean isLeaf() {
        return type.isLeaf();
    }

    /** How many positions the node takes in its parent. */
    public int nodeSize() {
        return nodeSize;
    }

    /** How many children there are. */
    public int childCount() {
        return content.childCount();
    }

    /** The child at this index; refuses an index out of range. */
    public Node child(int index) {
        return content.child(index);
    }

    /** The same node with other children, which are not checked. */
    public Node copy(Fragment content) {
        return content == this.content ? this : new Node(type, attrs, content, marks);
    }

    /** The same node with other marks, which are not checked. */
    public Node mark(List<Mark> marks) {
        if (marks.equals(this.marks)) return this;
        return text == null ? new Node(type, attrs, content, marks) : new Node(type, text, marks);
    }

    Node withAttrs(Attrs attrs) {
        return new Node(type, attrs, content, marks);
    }

    Node withText(String text) {
        return new Node(type, text, marks);
    }

    /** The part between two offsets counted from the node's own start, as seen from its parent. */
    Node cutAt(int from, int to) {
        if (text != null) return withText(text.substring(Math.max(0, from), Math.min(text.length(), to)));
        return copy(content.cut(Math.max(0, from - 1), Math.min(content.size(), to - 1)));
    }

    /** Whether type, attributes and marks are the same. */
    public boolean sameMarkup(Node other) {
        return type == other.type && attrs.equals(other.attrs) && marks.equals(other.marks);
    }

    /** The place that a position in this node's content is; refuses one out of range. */
    public ResolvedPos resolve(int pos) {
        return ResolvedPos.resolve(this, pos);
    }

    /** The node right after a position, or null; refuses one out of range. */
    public @Nullable Node nodeAt(int pos) {
        var node = this;
        int at = pos;
        while (true) {
            var found = node.content.findIndex(at);
            var child = node.content.maybeChild(found.index());
            if (child == null || child.isText() || found.offset() == at) return child;
            at -= found.offset() + 1;
            node = child;
        }
    }

    /** The part between two positions, with the depth to which it is cut open at either side. */
    public Slice slice(int from, int to) {
        if (from == to) return Slice.EMPTY;
        var start = resolve(from);
        var end = resolve(to);
        int depth = start.sharedDepth(to);
        int base = start.start(depth);
        var cut = start.node(depth).content.cut(from - base, to - base);
        return new Slice(cut, start.depth() - depth, end.depth() - depth);
    }

    /** The document with a part replaced; refuses a slice whose open sides do not connect or whose content is invalid. */
    public Node replace(int from, int to, Slice slice) {
        return new Replacing(resolve(from), resolve(to), slice).replaced();
    }

    /** The text between two positions, with a separator between blocks and a stand-in for each leaf that is no text. */
    public String textBetween(int from, int to, String blockSeparator, String leafText) {
        return new TextBetween(from, to, blockSeparator, leafText).of(this);
    }

    /** All text of the node, blocks separated by line feeds. */
    public String textContent() {
        return textBetween(0, content.size(), "\n", "");
    }

    /** Calls the visitor for each node below this one that overlaps a range, parents first. */
    public void nodesBetween(int from, int to, Visitor visitor) {
        Visitor.walk(this, from, to, 0, visitor);
    }

    /** Calls the visitor for each node below this one, parents first. */
    public void descendants(Visitor visitor) {
        nodesBetween(0, content.size(), visitor);
    }

    /** Refuses a node that, or in which some node, does not conform to the schema. */
    public void check() {
        new Conformity(Limits.DOCUMENT).checkTree(this, 0);
    }

    /** The node as prosemirror-model writes it. */
    public ObjectNode toJson() {
        return Json.node(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Node that
                        && nodeSize == that.nodeSize
                        && sameMarkup(that)
                        && text().equals(that.text())
                        && content.equals(that.content));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * type.name().hashCode() + text().hashCode()) + content.hashCode();
    }

    @Override
    public String toString() {
        return text == null ? type.name() + (content.size() == 0 ? "" : content) : "\"" + text + "\"";
    }
}
