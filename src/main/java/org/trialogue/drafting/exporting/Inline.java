package org.trialogue.drafting.exporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.prosemirror.Attrs;
import org.trialogue.prosemirror.Mark;
import org.trialogue.prosemirror.Node;

/** What stands in a line of a document. */
public sealed interface Inline {

    /** The marks on it. */
    List<Mark> marks();

    /** Words that look the same. */
    record Words(String text, List<Mark> marks) implements Inline {}

    /** A line broken on purpose. */
    record Break(List<Mark> marks) implements Inline {}

    /** A note at the foot of the page, with its own words. */
    record Note(List<Inline> words, List<Mark> marks) implements Inline {}

    /** What the line of a block holds. A citation stands as its code and article, of a practice as what it is called, a mention as the name. */
    static List<Inline> of(Node block) {
        var line = new ArrayList<Inline>();
        for (var child : block.content()) line.add(inline(child));
        return line;
    }

    /** The mark of a kind, if it is there. */
    default Optional<Mark> mark(String kind) {
        return marks().stream().filter(mark -> mark.type().name().equals(kind)).findFirst();
    }

    /** Whether there is a mark of a kind. */
    default boolean is(String kind) {
        return mark(kind).isPresent();
    }

    private static Inline inline(Node child) {
        return switch (child.type().name()) {
            case "hard_break" -> new Break(child.marks());
            case "footnote" -> new Note(of(child), child.marks());
            case "citation" -> new Words(cited(child.attrs()), child.marks());
            case "practice" -> new Words(said(child.attrs().string("label")), child.marks());
            case "mention" -> new Words("@" + said(child.attrs().string("label")), child.marks());
            default -> new Words(child.text(), child.marks());
        };
    }

    private static String cited(Attrs attrs) {
        var article = attrs.string("ref");
        return said(attrs.string("code")) + (article == null ? "" : ", art. " + article);
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }
}
