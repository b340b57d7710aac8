package org.trialogue.platform.pages;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.TXTParser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;

/** The kinds of documents whose words are read, each with the parser that reads it; what is packed into a document is left there. */
enum DocumentKind {
    PDF(PDFParser::new, false, "application/pdf"),
    WORD(OOXMLParser::new, false, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    EXCEL(OOXMLParser::new, true, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    OPEN(OpenDocumentParser::new, false, "application/vnd.oasis.opendocument.text"),
    HTML(JSoupParser::new, false, "text/html", "application/xhtml+xml"),
    PLAIN(TXTParser::new, false, "text/plain", "text/csv", "text/markdown", "text/x-web-markdown");

    private final Supplier<Parser> parser;
    private final boolean sheets;
    private final List<String> types;

    DocumentKind(Supplier<Parser> parser, boolean sheets, String... types) {
        this.parser = parser;
        this.sheets = sheets;
        this.types = List.of(types);
    }

    /** The kind of what was found to be of this type; null where its words are not read. */
    static @Nullable DocumentKind of(String mediaType) {
        var type = mediaType.replaceFirst(";.*", "").strip();
        return Arrays.stream(values())
                .filter(kind -> kind.types.contains(type))
                .findFirst()
                .orElse(null);
    }

    Parser parser() {
        return parser.get();
    }

    /** Whether it says itself where a page ends. */
    boolean hasPages() {
        return this == PDF;
    }

    /** Whether a heading of the first degree names a sheet. */
    boolean hasSheets() {
        return sheets;
    }

    ParseContext context() {
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new LeftAlone());
        context.set(PDFParserConfig.class, wordsAlone());
        return context;
    }

    /** No characters are recognized in pictures: nothing here could. The table of contents would stand on the last page. */
    private static PDFParserConfig wordsAlone() {
        var config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractBookmarksText(false);
        return config;
    }

    private static final class LeftAlone implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
    }
}
