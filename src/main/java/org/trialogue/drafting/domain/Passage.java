package org.trialogue.drafting.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trialogue.prosemirror.Node;

/**
 * Words within one outermost block of a document, or a picture with those that stand for it.
 *
 * @param from where they begin, counted from the block's first position
 * @param at the position of the block's first position in the document; that of the picture where it is the block
 * @param words as they read
 */
public record Passage(String blockId, int from, int to, int at, String words) {

    private static final int LONGEST_QUOTE = 2_000;

    /** What stands between two positions, one passage for each outermost block that has words or a picture there. */
    public static List<Passage> between(Node doc, int from, int to) {
        var found = new ArrayList<Passage>();
        var pos = 0;
        for (var block : doc.content().children()) {
            var inside = block.isLeaf() ? pos : pos + 1;
            var start = Math.max(from, inside);
            var end = Math.min(to, pos + block.nodeSize() - (inside - pos));
            var id = block.id();
            if (start < end && id != null) {
                var words = words(doc, start, end);
                if (!words.isEmpty()) found.add(new Passage(id, start - inside, end - inside, inside, words));
            }
            pos += block.nodeSize();
        }
        return found;
    }

    private static String words(Node doc, int from, int to) {
        var words = doc.textBetween(from, to, " ", " ").strip();
        if (!words.isEmpty()) return words;
        var pictures = new ArrayList<String>();
        doc.nodesBetween(from, to, (node, pos, parent) -> {
            if (node.type().name().equals("image")) pictures.add(alternative(node));
            return true;
        });
        return String.join(" ", pictures);
    }

    private static String alternative(Node picture) {
        var alternative = picture.attrs().string("alt");
        return alternative == null || alternative.isBlank() ? "…" : alternative.strip();
    }

    /** The positions in the document, which is of this version, of passages that follow each other. */
    public static Anchor anchor(List<Passage> passages, int version) {
        var first = passages.getFirst();
        var last = passages.getLast();
        return new Anchor(version, first.at + first.from, last.at + last.to);
    }

    /** How passages that follow each other read; of very many words the first. */
    public static String quote(List<Passage> passages) {
        var words = passages.stream().map(Passage::words).collect(Collectors.joining(" "));
        return words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE - 1) + "…";
    }
}
