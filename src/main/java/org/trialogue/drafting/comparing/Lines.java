package org.trialogue.drafting.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trialogue.drafting.exporting.Inline;
import org.trialogue.drafting.exporting.Piece;
import org.trialogue.prosemirror.Node;

/** Reads a document line by line. A number stands before the first line of what it numbers. */
final class Lines {

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private Lines() {}

    static List<Line> of(Node doc) {
        var reading = new Lines();
        for (var piece : Piece.of(doc).parts()) reading.read(piece, new Place(piece.kind(), piece.number(), "", 0));
        return reading.lines;
    }

    /** The lines of one block at the top of a document, numbered as they are in the whole. */
    static List<Line> of(Node doc, int index) {
        var reading = new Lines();
        var piece = Piece.of(doc).parts().get(index);
        reading.read(piece, new Place(piece.kind(), piece.number(), "", 0));
        return reading.lines;
    }

    /** What a line is told by what it is part of. */
    private record Place(String kind, String number, String holder, int depth) {}

    private void read(Piece piece, Place place) {
        if (piece.parts().isEmpty()) {
            add(piece, place);
            return;
        }
        var next = place.number();
        for (var part : piece.parts()) {
            var number = part.number().isEmpty() ? next : part.number();
            read(part, new Place(kindWithin(piece, part), number, holder(part, place), depth(part, place)));
            next = "";
        }
    }

    private void add(Piece piece, Place place) {
        var words = piece.isWords() ? Word.of(Inline.of(piece.node())) : picture(piece);
        lines.add(new Line(key(piece, words), place.kind(), place.number(), place.holder(), place.depth(), words));
    }

    private static String holder(Piece part, Place place) {
        var holder = part.node().attrs().string("holder");
        return holder == null ? place.holder() : holder;
    }

    private static int depth(Piece part, Place place) {
        return place.depth() + (standsIn(part) ? 1 : 0);
    }

    private static List<Word> picture(Piece piece) {
        var said = piece.node().attrs().string("alt");
        return said == null || said.isEmpty() ? List.of() : List.of(new Word(said, List.of("image")));
    }

    /** The block's own key; a block without one is known by its words. No two lines have the same. */
    private String key(Piece piece, List<Word> words) {
        var id = piece.node().id();
        var key = id == null ? "words " + words.hashCode() : Line.OF_BLOCK + id;
        var count = seen.merge(key, 1, Integer::sum);
        return count == 1 ? key : key + " " + count;
    }

    /** A paragraph is called what it is part of. */
    private static String kindWithin(Piece whole, Piece part) {
        return part.kind().equals("paragraph") ? whole.kind() : part.kind();
    }

    private static boolean standsIn(Piece part) {
        return switch (part.kind()) {
            case "sub_provision", "list_item", "quote", "wording" -> true;
            default -> false;
        };
    }
}
