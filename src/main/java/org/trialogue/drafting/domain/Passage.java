package org.trialogue.drafting.domain;

import java.util.ArrayList;
import java.util.List;
import org.trialogue.prosemirror.Node;

/**
 * Words within one outermost block of a document.
 *
 * @param from where they begin, counted from the block's first position
 * @param at the position of the block's first position in the document
 * @param words as they read
 */
public record Passage(String blockId, int from, int to, int at, String words) {

    /** What stands between two positions, one passage for each outermost block that has words there. */
    public static List<Passage> between(Node doc, int from, int to) {
        var found = new ArrayList<Passage>();
        var pos = 0;
        for (int i = 0; i < doc.childCount(); i++) {
            var block = doc.child(i);
            var start = Math.max(from, pos + 1);
            var end = Math.min(to, pos + block.nodeSize() - 1);
            var id = block.id();
            if (start < end && id != null) {
                var words = doc.textBetween(start, end, " ", " ").strip();
                if (!words.isEmpty()) found.add(new Passage(id, start - pos - 1, end - pos - 1, pos + 1, words));
            }
            pos += block.nodeSize();
        }
        return found;
    }

    /** Its words by their positions in the document, which is of this version. */
    public Anchor anchor(int version) {
        return new Anchor(version, at + from, at + to);
    }
}
