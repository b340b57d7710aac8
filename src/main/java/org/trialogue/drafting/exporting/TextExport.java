package org.trialogue.drafting.exporting;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.trialogue.prosemirror.Node;

/** Writes a document as a file. */
public final class TextExport {

    private TextExport() {}

    /**
     * What a file says besides the document's own words.
     *
     * @param language the language of the text
     * @param names gives the name of the member with a key, for whoever suggested a change
     * @param labels gives the sentence of a key in the reader's language
     */
    public record Setting(Locale language, UnaryOperator<String> names, UnaryOperator<String> labels) {}

    /** The bytes of a document in a format; nothing that the document says is left out. */
    public static byte[] of(Node doc, ExportFormat format, Setting setting) {
        var piece = Piece.of(doc);
        return switch (format) {
            case WORD -> new WordWriting(setting).written(piece);
            case HTML -> utf8(new HtmlWriting(setting).written(piece));
            case MARKDOWN -> utf8(new MarkdownWriting(setting).written(piece));
            case PLAIN -> utf8(new PlainWriting(setting).written(piece));
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
