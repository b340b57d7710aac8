package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.prosemirror.ModelException.Code;

/** A node's children. */
public final class Fragment implements Iterable<Node> {
    /** No children. */
    public static final Fragment EMPTY = new Fragment(new Node[0], 0);

    private final Node[] content;
    private final int size;
    private int weight = -1;

    /** Takes the array over: nobody may change it afterwards. */
    Fragment(Node[] content, int size) {
        this.content = content;
        this.size = size;
    }

    static Fragment ofRaw(List<Node> nodes) {
        int size = 0;
        for (var node : nodes) size += node.nodeSize();
        return nodes.isEmpty() ? EMPTY : new Fragment(nodes.toArray(Node[]::new), size);
    }

    /** These nodes; texts with the same marks that stand beside each other become one. */
    public static Fragment of(List<Node> nodes) {
        var joined = new ArrayList<Node>(nodes.size());
        for (var node : nodes) push(node, joined);
        return ofRaw(joined);
    }

    /** These nodes; texts with the same marks that stand beside each other become one. */
    public static Fragment of(Node... nodes) {
        return of(List.of(nodes));
    }

    /** Adds a node at the end of a list, joining texts. */
    static void push(Node node, List<Node> target) {
        var last = target.isEmpty() ? null : target.getLast();
        if (last != null && node.isText() && node.sameMarkup(last))
            target.set(target.size() - 1, last.withText(last.text() + node.text()));
        else target.add(node);
    }

    /** The length in positions. */
    public int size() {
        return size;
    }

    /** What the children weigh; worked out once, so that a changed document weighs only what changed. */
    int weight() {
        if (weight < 0) weight = Weight.of(content);
        return weight;
    }

    /** How many children there are. */
    public int childCount() {
        return content.length;
    }

    /** The child at this index; refuses an index out of range. */
    public Node child(int index) {
        if (index < 0 || index >= content.length)
            throw new ModelException(Code.OUT_OF_RANGE, "There is no child " + index);
        return content[index];
    }

    /** The child at this index, or null. */
    public @Nullable Node maybeChild(int index) {
        return index < 0 || index >= content.length ? null : content[index];
    }

    /** The first child, or null. */
    public @Nullable Node firstChild() {
        return maybeChild(0);
    }

    /** The last child, or null. */
    public @Nullable Node lastChild() {
        return maybeChild(content.length - 1);
    }

    /** The children. */
    public List<Node> children() {
        return List.of(content);
    }

    @Override
    public Iterator<Node> iterator() {
        return Arrays.asList(content).iterator();
    }

    /** These children and then the others; texts that meet are joined. */
    public Fragment append(Fragment other) {
        if (other.size == 0) return this;
        if (size == 0) return other;
        var nodes = new ArrayList<Node>(content.length + other.content.length);
        nodes.addAll(Arrays.asList(content));
        push(other.content[0], nodes);
        nodes.addAll(Arrays.asList(other.content).subList(1, other.content.length));
        return new Fragment(nodes.toArray(Node[]::new), size + other.size);
    }

    /** The part between two positions in this fragment, with nodes that are cut through cut. */
    public Fragment cut(int from, int to) {
        if (from == 0 && to == size) return this;
        var nodes = new ArrayList<Node>();
        int pos = 0;
        for (int i = 0; i < content.length && pos < to; i++) {
            var child = content[i];
            int end = pos + child.nodeSize();
            if (end > from) nodes.add(pos < from || end > to ? child.cutAt(from - pos, to - pos) : child);
            pos = end;
        }
        return to > from ? ofRaw(nodes) : EMPTY;
    }

    /** The part from a position to the end. */
    public Fragment cut(int from) {
        return cut(from, size);
    }

    /** The children with one of them replaced. */
    public Fragment replaceChild(int index, Node node) {
        var current = content[index];
        if (current == node) return this;
        var copy = content.clone();
        copy[index] = node;
        return new Fragment(copy, size + node.nodeSize() - current.nodeSize());
    }

    /** The index of the child that holds this position or starts at it, and the position at which that child starts. */
    Index findIndex(int pos) {
        if (pos == 0) return Index.START;
        if (pos == size) return new Index(content.length, pos);
        if (pos < 0 || pos > size) throw new ModelException(Code.OUT_OF_RANGE, "Position " + pos + " is out of range");
        int start = 0;
        for (int i = 0; ; i++) {
            int end = start + content[i].nodeSize();
            if (end > pos) return new Index(i, start);
            start = end;
        }
    }

    /** A child's index and the position at which it starts. */
    record Index(int index, int offset) {
        static final Index START = new Index(0, 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Fragment that && size == that.size && Arrays.equals(content, that.content));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return Arrays.toString(content);
    }
}
