package org.trialogue.drafting.exporting;

import java.util.HashMap;
import java.util.Map;
import org.trialogue.prosemirror.Leaves;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.Schema;

/** References to provisions, which say the number that the provision has in the text as it stands: 3, 3(a), 3(a)(i). */
final class References {

    private final Map<String, String> numbers = new HashMap<>();

    private References() {}

    /** The document with words in place of its references; for a provision that is deleted, the words given. */
    static Node resolved(Node doc, Piece numbered, String deleted) {
        var references = new References();
        references.look(numbered, "");
        return Leaves.exchanged(doc, leaf -> references.words(leaf, deleted));
    }

    private void look(Piece piece, String above) {
        var number = above + piece.number().replace(".", "");
        if (!piece.number().isEmpty() && piece.node().id() instanceof String id) numbers.put(id, number);
        piece.parts().forEach(part -> look(part, number));
    }

    private Node words(Node leaf, String deleted) {
        if (!leaf.type().name().equals("reference")) return leaf;
        var words = numbers.getOrDefault(leaf.attrs().string("block") + "", deleted);
        return Schema.document().text(words, leaf.marks());
    }
}
