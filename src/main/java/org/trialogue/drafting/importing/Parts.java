package org.trialogue.drafting.importing;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.trialogue.drafting.importing.Source.Kind;
import org.trialogue.drafting.importing.Source.Paragraph;

/** Looks ahead in a file for the parts of a provision. */
final class Parts {

    /** With these something else begins. */
    private static final Set<Kind> OTHERS =
            EnumSet.of(Kind.NUMBERED, Kind.TITLE, Kind.HEADING_1, Kind.HEADING_2, Kind.HEADING_3);

    private final BitSet followed = new BitSet();
    private final BitSet followedBySmall = new BitSet();

    /** Goes through a file once, from its end, so that a long one takes no longer at each of its paragraphs. */
    Parts(List<Paragraph> paragraphs) {
        for (int at = paragraphs.size() - 2; at >= 0; at--) {
            var next = paragraphs.get(at + 1);
            followed.set(at, is(next, false, followed.get(at + 1)));
            followedBySmall.set(at, is(next, true, followedBySmall.get(at + 1)));
        }
    }

    /** Whether a paragraph is numbered in whatever way, so that its number says where it belongs. */
    static boolean is(Paragraph paragraph) {
        return switch (paragraph.kind()) {
            case NUMBERED, LETTERED, ROMAN, BULLET -> true;
            case PLAIN -> isTyped(paragraph);
            default -> false;
        };
    }

    /** Whether more parts of the same provision come behind a place; of small ones, (i), before the next of the larger, (a). */
    boolean follow(int at, boolean small) {
        return (small ? followedBySmall : followed).get(at);
    }

    /** Whether a paragraph is one more part; what neither is one nor ends the provision leaves it to those behind it. */
    private static boolean is(Paragraph next, boolean small, boolean behind) {
        if (next.kind() == Kind.ROMAN) return true;
        if (next.kind() == Kind.LETTERED) return !small;
        if (next.kind() == Kind.PLAIN && isTyped(next)) return true;
        if (OTHERS.contains(next.kind()) || !next.under() && next.kind() != Kind.BULLET) return false;
        return behind;
    }

    private static boolean isTyped(Paragraph paragraph) {
        var text = paragraph.words().text();
        return Numbering.roman(text).isPresent()
                || Numbering.typed(text).filter(Numbering.Typed::letter).isPresent();
    }
}
