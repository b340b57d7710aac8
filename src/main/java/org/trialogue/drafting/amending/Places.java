package org.trialogue.drafting.amending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trialogue.drafting.comparing.Line;
import org.trialogue.drafting.exporting.Piece;
import org.trialogue.prosemirror.Node;

/** Names the places of a text by the numbers that its readers see. */
final class Places {

    private static final int OPENING = 5;

    private Places() {}

    /** A block at the top of a document. */
    static Place of(Node doc, int index) {
        var piece = Piece.of(doc).parts().get(index);
        var words = opening(piece.node().textContent());
        return switch (piece.kind()) {
            case "title" -> new Place(Place.Kind.TITLE, "", "");
            case "provision" -> new Place(Place.Kind.PARAGRAPH, bare(piece.number()), "");
            case "heading" -> new Place(Place.Kind.HEADING, "", words);
            default -> new Place(Place.Kind.BLOCK, "", words);
        };
    }

    /** The lines of a block that begins at a place, each by its key. */
    static Map<String, Place> of(Place block, List<Line> lines) {
        var places = new HashMap<String, Place>();
        var numbers = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var numbered = line.number().startsWith("(");
            while (numbers.size() > (numbered ? line.depth() - 1 : line.depth())) numbers.removeLast();
            if (numbered) numbers.add(line.number());
            places.put(line.key(), i == 0 ? block : place(block, numbers, line, numbered));
        }
        return places;
    }

    private static Place place(Place block, List<String> numbers, Line line, boolean numbered) {
        if (block.kind() != Place.Kind.PARAGRAPH) return new Place(Place.Kind.BLOCK, "", opening(line.text()));
        var label = (block.label() + " " + String.join("", numbers)).strip();
        return numbered
                ? new Place(Place.Kind.PARAGRAPH, label, "")
                : new Place(Place.Kind.PART, label, opening(line.text()));
    }

    private static String bare(String number) {
        return number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
    }

    /** The first words. */
    static String opening(String text) {
        var words = Words.in(text.strip())
                .filter(word -> Character.isLetterOrDigit(word.group().codePointAt(0)))
                .toList();
        return words.size() <= OPENING
                ? text.strip()
                : text.strip().substring(0, words.get(OPENING - 1).end()) + " …";
    }
}
