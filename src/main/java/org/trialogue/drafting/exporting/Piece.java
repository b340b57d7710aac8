package org.trialogue.drafting.exporting;

import java.util.ArrayList;
import java.util.List;
import org.trialogue.drafting.domain.Counting;
import org.trialogue.prosemirror.Node;

/**
 * A block of a document with the number that the page shows before it: provisions 1., 2., their parts (a), (b), the parts of those (i), (ii); each
 * counts on from the one before unless it says otherwise.
 *
 * @param number as shown, or empty
 * @param parts the blocks in it; empty where it holds words
 * @param at its first position inside, counted in the document
 */
public record Piece(Node node, String number, List<Piece> parts, int at) {

    private static final String LIST = "sub_provisions";

    /** A document and all that is in it; a reference to a provision that is deleted stands as three dots. */
    public static Piece of(Node doc) {
        return of(doc, "[…]");
    }

    /** A document and all that is in it, with the words that stand for a provision that is deleted where it is referred to. */
    static Piece of(Node doc, String deleted) {
        return numbered(References.resolved(doc, numbered(doc), deleted));
    }

    private static Piece numbered(Node doc) {
        var parts = new ArrayList<Piece>();
        var next = 1;
        var pos = 0;
        for (var child : doc.content()) {
            var numbered = child.type().name().equals("provision");
            if (numbered && child.attrs().integer("restart") instanceof Integer restart) next = restart;
            parts.add(new Piece(child, numbered ? next++ + "." : "", parts(child, depth(child, 0), pos + 1), pos + 1));
            pos += child.nodeSize();
        }
        return new Piece(doc, "", parts, 0);
    }

    /** What kind of block it is, as the schema names it. */
    public String kind() {
        return node.type().name();
    }

    /** Whether it holds words rather than blocks. */
    public boolean isWords() {
        return node.type().isTextblock();
    }

    private static List<Piece> parts(Node node, int depth, int at) {
        if (node.type().inlineContent() || node.isLeaf()) return List.of();
        var lists = node.type().name().equals(LIST);
        var parts = new ArrayList<Piece>();
        var pos = at;
        var count = 0;
        for (var child : node.content()) {
            count = lists && child.attrs().integer("restart") instanceof Integer restart ? restart : count + 1;
            var number = lists ? "(" + counted(count, depth) + ")" : "";
            parts.add(new Piece(child, number, parts(child, depth(child, depth), pos + 1), pos + 1));
            pos += child.nodeSize();
        }
        return parts;
    }

    private static int depth(Node child, int depth) {
        return child.type().name().equals(LIST) ? depth + 1 : depth;
    }

    private static String counted(int number, int depth) {
        return depth % 2 == 1 ? Counting.letters(number) : Counting.roman(number);
    }
}
