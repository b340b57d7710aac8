package org.trialogue.drafting.domain;

import java.util.ArrayList;
import java.util.List;
import org.trialogue.drafting.Provision;
import org.trialogue.prosemirror.Node;

/** The numbered paragraphs of a document. */
public final class Provisions {

    private static final int OPENING = 80;

    private Provisions() {}

    /** A block at the top of a document, numbered when it is a provision. */
    public record Block(String id, String number, String text) {}

    /** What the document is called in its own first line; empty while that is. */
    public static String title(Node doc) {
        return doc.child(0).textContent().strip();
    }

    /** The provisions in order; each counts on from the one before unless it says otherwise. */
    public static List<Provision> of(Node doc) {
        return blocks(doc).stream()
                .filter(block -> !block.number().isEmpty())
                .map(block -> new Provision(block.id(), block.number(), opening(block.text())))
                .toList();
    }

    /** All that stands under the title and says something. */
    public static List<Block> blocks(Node doc) {
        var blocks = new ArrayList<Block>();
        var last = 0;
        for (int i = 1; i < doc.childCount(); i++) {
            var block = doc.child(i);
            var numbered = block.type().name().equals("provision");
            if (numbered) last = block.attrs().get("restart") instanceof Integer restart ? restart : last + 1;
            var text = block.textBetween(0, block.content().size(), " ", " ").strip();
            var id = block.id();
            if (id != null && !text.isEmpty()) blocks.add(new Block(id, numbered ? Integer.toString(last) : "", text));
        }
        return blocks;
    }

    static String opening(String text) {
        if (text.length() <= OPENING) return text;
        var cut = text.lastIndexOf(' ', OPENING);
        return text.substring(0, cut > OPENING / 2 ? cut : OPENING) + "…";
    }
}
