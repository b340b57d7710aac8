package org.trialogue.drafting.exporting;

import java.util.ArrayList;
import java.util.List;
import org.trialogue.prosemirror.Node;

/**
 * A block of a document with the number that the page shows before it: provisions 1., 2., their parts (a), (b), the parts of those (i), (ii).
 *
 * @param number as shown, or empty
 * @param parts the blocks in it; empty where it holds words
 * @param at its first position inside, counted in the document
 */
public record Piece(Node node, String number, List<Piece> parts, int at) {

    private static final String LIST = "sub_provisions";
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] DIGITS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

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
        for (var child : node.content()) {
            var number = lists ? "(" + counted(parts.size() + 1, depth) + ")" : "";
            parts.add(new Piece(child, number, parts(child, depth(child, depth), pos + 1), pos + 1));
            pos += child.nodeSize();
        }
        return parts;
    }

    private static int depth(Node child, int depth) {
        return child.type().name().equals(LIST) ? depth + 1 : depth;
    }

    private static String counted(int number, int depth) {
        return depth % 2 == 1 ? letters(number) : roman(number);
    }

    /** a, b, … z, aa, ab */
    static String letters(int number) {
        var letter = Character.toString('a' + (number - 1) % 26);
        return number > 26 ? letters((number - 1) / 26) + letter : letter;
    }

    /** i, ii, iii, iv */
    static String roman(int number) {
        var digits = new StringBuilder();
        var left = number;
        for (int i = 0; i < VALUES.length; i++) for (; left >= VALUES[i]; left -= VALUES[i]) digits.append(DIGITS[i]);
        return digits.toString();
    }
}
