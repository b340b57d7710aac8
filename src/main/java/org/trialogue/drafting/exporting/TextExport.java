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
     * @param title what the text is called, if it has no title of its own
     * @param names gives the name of the member with a key, for whoever suggested a change
     * @param labels gives the sentence of a key in the reader's language
     * @param linesEvery how often a line is numbered, where the format knows lines; 0 for never
     * @param threads what is said beside the text, where the format has a place for it
     * @param pictures gives the pictures of the text
     * @param tabled the numbers that amendments name, to stand beside those that are others by now
     */
    public record Setting(
            Locale language,
            String title,
            UnaryOperator<String> names,
            UnaryOperator<String> labels,
            int linesEvery,
            List<CommentThread> threads,
            Pictures pictures,
            TabledNumbers tabled) {

        /** The same for a text without pictures, with live numbers alone. */
        public Setting(
                Locale language,
                String title,
                UnaryOperator<String> names,
                UnaryOperator<String> labels,
                int linesEvery,
                List<CommentThread> threads) {
            this(language, title, names, labels, linesEvery, threads, Pictures.NONE);
        }

        /** The same with live numbers alone. */
        public Setting(
                Locale language,
                String title,
                UnaryOperator<String> names,
                UnaryOperator<String> labels,
                int linesEvery,
                List<CommentThread> threads,
                Pictures pictures) {
            this(language, title, names, labels, linesEvery, threads, pictures, TabledNumbers.NONE);
        }

        /** What stands beside the number of a block, with a blank before it; mostly nothing. */
        String besideNumber(Piece piece) {
            var said = tabled.beside(piece, labels);
            return said.isEmpty() ? "" : " " + said;
        }

        /** The document's own title, or else what the text is called. */
        String titleOf(Piece doc) {
            var own = doc.parts().getFirst().node().textContent();
            return own.isBlank() ? title : own;
        }
    }

    /** The bytes of a document in a format; nothing that the document says is left out. */
    public static byte[] of(Node doc, ExportFormat format, Setting setting) {
        var piece = Piece.of(doc, setting.labels().apply("drafting.export.deleted-provision"));
        return switch (format) {
            case WORD -> new WordWriting(piece, setting).written();
            case PDF -> new PdfWriting(setting).written(piece);
            case HTML -> utf8(new HtmlWriting(setting, HtmlLook.SCREEN).written(piece));
            case MARKDOWN -> utf8(new MarkdownWriting(setting).written(piece));
            case PLAIN -> utf8(new PlainWriting(setting).written(piece));
        };
    }

    /** A document as a part of a page of HTML, without its title: what stands at the top of it can be led to by its key. */
    public static String part(Node doc, Setting setting) {
        var piece = Piece.of(doc, setting.labels().apply("drafting.export.deleted-provision"));
        return new HtmlWriting(setting, HtmlLook.PART).part(piece);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
