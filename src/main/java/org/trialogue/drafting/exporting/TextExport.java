package org.trialogue.drafting.exporting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.trialogue.drafting.CommentThread;
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
     * @param linesEvery how often a line is numbered, where the format knows lines; 0 for never
     * @param threads what is said beside the text, where the format has a place for it
     */
    public record Setting(
            Locale language,
            UnaryOperator<String> names,
            UnaryOperator<String> labels,
            int linesEvery,
            List<CommentThread> threads) {}

    /** The bytes of a document in a format; nothing that the document says is left out. */
    public static byte[] of(Node doc, ExportFormat format, Setting setting) {
        var piece = Piece.of(doc);
        return switch (format) {
            case WORD -> new WordWriting(piece, setting).written();
            case PDF -> new PdfWriting(setting).written(piece);
            case HTML -> utf8(new HtmlWriting(setting, HtmlLook.SCREEN).written(piece));
            case MARKDOWN -> utf8(new MarkdownWriting(setting).written(piece));
            case PLAIN -> utf8(new PlainWriting(setting).written(piece));
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
