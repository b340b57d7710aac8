package org.trialogue.search.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import tools.jackson.databind.JsonNode;

/** Reads how a model splits text from the file that stands beside it, {@code tokenizer.json}. */
final class Tokenizers {

    private Tokenizers() {}

    /**
     * The pieces of such a file.
     *
     * @throws IllegalArgumentException when they are of a kind that is not known here
     */
    static Pieces read(JsonNode file) {
        var kind = file.at("/model/type").asString(file.at("/model/vocab").isArray() ? "Unigram" : "WordPiece");
        return switch (kind) {
            case "WordPiece" -> wordPieces(file);
            case "Unigram" -> unigram(file);
            default -> throw new IllegalArgumentException("pieces of an unknown kind: " + kind);
        };
    }

    private static Pieces wordPieces(JsonNode file) {
        var vocabulary = new HashMap<String, Integer>();
        file.at("/model/vocab")
                .properties()
                .forEach(
                        piece -> vocabulary.put(piece.getKey(), piece.getValue().asInt()));
        return new WordPieces(vocabulary);
    }

    private static Pieces unigram(JsonNode file) {
        var pieces = new ArrayList<String>();
        var scores = new ArrayList<Double>();
        for (var each : file.at("/model/vocab")) {
            pieces.add(each.get(0).asString());
            scores.add(each.get(1).asDouble());
        }
        return new UnigramPieces(pieces, scores, file.at("/model/unk_id").asInt(-1));
    }
}
