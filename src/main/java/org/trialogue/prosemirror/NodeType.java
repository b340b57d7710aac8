package org.trialogue.prosemirror;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialogue.prosemirror.ModelException.Code;

/** A kind of node: which content, marks and attributes it takes. */
public final class NodeType {
    private final String name;
    private final int index;
    private final Set<String> groups;
    private final boolean inline;
    private final boolean markedAtom;
    private final Attributes attributes;
    private ContentMatch contentMatch = ContentMatch.EMPTY;
    private @Nullable Set<MarkType> markSet = Set.of();

    NodeType(String name, int index, Set<String> groups, boolean inline, boolean atom, List<Attribute> rules) {
        this.name = name;
        this.index = index;
        this.groups = groups;
        this.inline = inline;
        this.markedAtom = atom;
        this.attributes = new Attributes("node '" + name + "'", rules);
    }

    /** The type's name in the schema. */
    public String name() {
        return name;
    }

    /** Whether nodes of this type are text. */
    public boolean isText() {
        return name.equals("text");
    }

    /** Whether nodes of this type stand within text. */
    public boolean isInline() {
        return inline;
    }

    /** Whether nodes of this type are not inline. */
    public boolean isBlock() {
        return !inline;
    }

    /** Whether this is a block whose content is inline. */
    public boolean isTextblock() {
        return isBlock() && inlineContent();
    }

    /** Whether the content is inline. */
    public boolean inlineContent() {
        return contentMatch.inlineContent();
    }

    /** Whether nodes of this type have no content. */
    public boolean isLeaf() {
        return contentMatch == ContentMatch.EMPTY;
    }

    /** Whether nodes of this type are edited as one: leaves, and what the schema says so of. */
    public boolean isAtom() {
        return isLeaf() || markedAtom;
    }

    /** Whether the type is in this group of the schema. */
    public boolean isInGroup(String group) {
        return groups.contains(group);
    }

    /** Whether nodes of this type carry an id. */
    public boolean hasId() {
        return attributes.find("id") != null;
    }

    /** The state at the start of this type's content. */
    public ContentMatch contentMatch() {
        return contentMatch;
    }

    /** Whether a mark of this type may stand on children. */
    public boolean allowsMarkType(MarkType type) {
        return markSet == null || markSet.contains(type);
    }

    /** Whether these marks may stand on children. */
    public boolean allowsMarks(List<Mark> marks) {
        if (markSet == null || marks.isEmpty()) return true;
        for (var mark : marks) if (!markSet.contains(mark.type())) return false;
        return true;
    }

    /** Whether nodes of this type may hold exactly this content. */
    public boolean validContent(Fragment content) {
        var match = contentMatch.matchFragment(content, 0, content.childCount());
        if (match == null || !match.validEnd()) return false;
        if (markSet == null) return true;
        for (int i = 0; i < content.childCount(); i++)
            if (!allowsMarks(content.child(i).marks())) return false;
        return true;
    }

    /** Whether some of the other type's content is content of this one too. */
    public boolean compatibleContent(NodeType other) {
        return this == other || contentMatch.compatible(other.contentMatch);
    }

    /** A node with this content; refuses attributes and content that the schema does not allow. */
    public Node create(Map<String, ? extends @Nullable Object> attrs, Fragment content, List<Mark> marks) {
        if (isText()) throw new ModelException(Code.MALFORMED, "Text is made with Schema.text");
        if (!validContent(content))
            throw new ModelException(Code.INVALID_CONTENT, "Invalid content for node " + name + ": " + content);
        return new Node(this, attributes.compute(attrs), content, Mark.setFrom(marks));
    }

    /** A node with this content and whatever has to stand before and after it, or null where that cannot be. */
    public @Nullable Node createAndFill(Map<String, ? extends @Nullable Object> attrs, Fragment content) {
        var before = contentMatch.fillBefore(content, false);
        if (before == null) return null;
        var filled = before.append(content);
        var match = contentMatch.matchFragment(filled, 0, filled.childCount());
        var after = match == null ? null : match.fillBefore(Fragment.EMPTY, true);
        return after == null ? null : new Node(this, attributes.compute(attrs), filled.append(after), Mark.NONE);
    }

    Attributes attributes() {
        return attributes;
    }

    int index() {
        return index;
    }

    boolean isGeneratable() {
        return !isText() && !attributes.anyRequired();
    }

    void define(ContentMatch content, @Nullable Set<MarkType> marks) {
        contentMatch = content;
        markSet = marks;
    }

    @Override
    public String toString() {
        return name;
    }
}
