package org.trialogue.drafting.exporting;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.trialogue.prosemirror.Node;

/**
 * The numbers that provisions and their parts had when amendments could be submitted, which amendments name, after the drafting procedure, "Sittings
 * and the report".
 *
 * @param numbers as shown, by the key of the block; none where amendments could never be submitted
 */
public record TabledNumbers(Map<String, String> numbers) {

    /** None. */
    public static final TabledNumbers NONE = new TabledNumbers(Map.of());

    /** Keeps its own copy. */
    public TabledNumbers {
        numbers = Map.copyOf(numbers);
    }

    /** Those of the version at which amendments could be submitted. */
    public static TabledNumbers of(Node doc) {
        var found = new HashMap<String, String>();
        gather(Piece.of(doc), found);
        return new TabledNumbers(found);
    }

    private static void gather(Piece piece, Map<String, String> found) {
        if (!piece.number().isEmpty() && piece.node().id() instanceof String id) found.put(id, piece.number());
        piece.parts().forEach(part -> gather(part, found));
    }

    /**
     * What is said beside a number that is another than the one an amendment names; empty where it is the same.
     *
     * @param labels gives the sentence of a key
     */
    String beside(Piece piece, UnaryOperator<String> labels) {
        if (numbers.isEmpty() || piece.number().isEmpty() || !(piece.node().id() instanceof String id)) return "";
        var then = numbers.get(id);
        if (then == null) return labels.apply("drafting.export.number-new");
        if (then.equals(piece.number())) return "";
        var bare = then.endsWith(".") ? then.substring(0, then.length() - 1) : then;
        return labels.apply("drafting.export.number-tabled").replace("{0}", bare);
    }
}
