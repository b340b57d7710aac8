package org.trialogue.drafting.application;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.trialogue.drafting.exporting.Inline;
import org.trialogue.drafting.exporting.Piece;
import org.trialogue.prosemirror.Blocks;
import org.trialogue.prosemirror.Node;

/** What a block says to whoever reads it: its words, with citations, mentions and references as they read there. */
final class BlockWords {

    private BlockWords() {}

    /** The words of a block of a text, its lines one after the other; empty where it is not there. */
    static String of(Node doc, String blockId) {
        return Blocks.find(Piece.of(doc).node(), blockId)
                .map(block -> of(block.node()))
                .orElse("");
    }

    private static String of(Node node) {
        if (node.type().inlineContent()) return line(Inline.of(node));
        if (node.type().isLeaf()) return node.attrs().string("alt") instanceof String seen ? seen : "";
        return StreamSupport.stream(node.content().spliterator(), false)
                .map(BlockWords::of)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String line(List<Inline> line) {
        return line.stream()
                .map(part -> switch (part) {
                    case Inline.Words words -> words.text();
                    case Inline.Break end -> " ";
                    case Inline.Note note -> " (" + line(note.words()) + ")";
                })
                .collect(Collectors.joining());
    }
}
