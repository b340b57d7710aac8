package org.trialogue.drafting.exporting;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts that go into each PDF, so that it looks the same everywhere: a serif for Latin, Greek and Cyrillic, another for Arabic. They are
 * open as long as a PDF is being written, and belong to it alone.
 */
final class PdfFonts implements AutoCloseable {

    private record Face(String file, String family, int weight, FontStyle style) {}

    private static final List<Face> FACES = List.of(
            new Face("source-serif-4", "Source Serif 4", 400, FontStyle.NORMAL),
            new Face("source-serif-4-italic", "Source Serif 4", 400, FontStyle.ITALIC),
            new Face("source-serif-4-bold", "Source Serif 4", 700, FontStyle.NORMAL),
            new Face("source-serif-4-bold-italic", "Source Serif 4", 700, FontStyle.ITALIC),
            new Face("noto-naskh-arabic", "Noto Naskh Arabic", 400, FontStyle.NORMAL),
            new Face("noto-naskh-arabic-bold", "Noto Naskh Arabic", 700, FontStyle.NORMAL));

    private final Map<Face, TrueTypeFont> open = new LinkedHashMap<>();

    PdfFonts() throws IOException {
        for (var face : FACES) open.put(face, parsed(face));
    }

    void into(PdfRendererBuilder builder, PDDocument pdf) throws IOException {
        for (var face : open.entrySet()) {
            var font = new PDFontSupplier(PDType0Font.load(pdf, face.getValue(), true));
            builder.useFont(
                    font,
                    face.getKey().family(),
                    face.getKey().weight(),
                    face.getKey().style(),
                    true);
        }
    }

    /** The plain one, for what is drawn beside the text. */
    PDFont plain(PDDocument pdf) throws IOException {
        return PDType0Font.load(pdf, Objects.requireNonNull(open.get(FACES.getFirst())), true);
    }

    /** The font by the name that a PDF gives it, behind the letters that mark a part of a font. */
    TrueTypeFont named(String name) throws IOException {
        for (var font : open.values()) if (name.endsWith("+" + font.getName())) return font;
        throw new IllegalArgumentException(name);
    }

    @Override
    public void close() throws IOException {
        for (var font : open.values()) font.close();
    }

    /** Ligatures stay out: a PDF would not say which letters they stand for. */
    private static TrueTypeFont parsed(Face face) throws IOException {
        var file = "fonts/" + face.file() + ".ttf";
        try (var stream = Objects.requireNonNull(PdfFonts.class.getResourceAsStream(file), file)) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            font.setEnableGsub(false);
            return font;
        }
    }
}
