package org.trialogue.drafting.exporting;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Numbers the lines of a PDF in its margin, on from page to page; notes and page numbers, which are smaller, are not counted. The numbers are
 * artifacts: they are seen, but not part of what is read out.
 */
final class PdfLineNumbers {

    private static final float SIZE = 8;
    private static final float RIGHT_EDGE = 70; // the text begins 85 points from the edge
    private static final float SMALLEST = 10.5f; // of letters on lines that count
    private static final float APART = 6; // more than a raised letter, less than a line

    private final PDDocument pdf;
    private final PDFont font;
    private final int every;
    private int line;

    private PdfLineNumbers(PDDocument pdf, PDFont font, int every) {
        this.pdf = pdf;
        this.font = font;
        this.every = every;
    }

    static void into(PDDocument pdf, PDFont font, int every) throws IOException {
        var numbers = new PdfLineNumbers(pdf, font, every);
        for (int i = 0; i < pdf.getNumberOfPages(); i++) numbers.page(pdf.getPage(i), i + 1);
    }

    private void page(PDPage page, int number) throws IOException {
        var height = page.getMediaBox().getHeight();
        var baselines = new Lines().of(pdf, number);
        try (var margin = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
            for (var baseline : baselines) {
                line++;
                if (line % every == 0) draw(margin, String.valueOf(line), height - baseline);
            }
        }
    }

    private void draw(PDPageContentStream margin, String number, float height) throws IOException {
        margin.beginMarkedContent(COSName.ARTIFACT);
        margin.beginText();
        margin.setFont(font, SIZE);
        margin.setNonStrokingColor(0.35f, 0.35f, 0.35f);
        margin.newLineAtOffset(RIGHT_EDGE - font.getStringWidth(number) / 1000 * SIZE, height);
        margin.showText(number);
        margin.endText();
        margin.endMarkedContent();
    }

    /** Finds the baselines of a page, counted from its top. */
    private static final class Lines extends PDFTextStripper {

        private final TreeMap<Float, Float> sizes = new TreeMap<>();

        List<Float> of(PDDocument pdf, int page) throws IOException {
            setStartPage(page);
            setEndPage(page);
            getText(pdf);
            return sizes.keySet().stream().filter(this::counts).toList();
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (!text.getUnicode().isBlank()) sizes.merge(text.getYDirAdj(), text.getYScale(), Math::max);
        }

        /** Letters that are lower and larger make the line; what is raised beside them does not. */
        private boolean counts(Float baseline) {
            var above = sizes.lowerEntry(baseline);
            var joined = above != null && baseline - above.getKey() < APART && above.getValue() >= SMALLEST;
            return sizes.getOrDefault(baseline, 0f) >= SMALLEST && !joined;
        }
    }
}
