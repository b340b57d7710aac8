package org.trialogue.drafting.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.trialogue.drafting.importing.Source.Kind;
import org.trialogue.drafting.importing.Source.Paragraph;
import org.trialogue.platform.Refusal;

/** Reads a Word file (DOCX): its paragraphs with their styles, and the numbers that Word would show before them. */
final class WordFile {

    private static final String MAIN_PART = "word/document.xml";

    static {
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxEntrySize(128L << 20);
        ZipSecureFile.setMaxFileCount(5_000);
    }

    private final byte[] bytes;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);

    WordFile(byte[] bytes) {
        this.bytes = bytes;
    }

    Source read() {
        if (!ZipCheck.holds(bytes, MAIN_PART)) throw new Refusal("drafting.refused.not-word");
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var numbers = new WordNumbers(document);
            document.getBodyElements().forEach(element -> read(element, numbers));
            missed(document);
            return new Source(paragraphs, leftOut);
        } catch (IOException | OpenXML4JRuntimeException | POIXMLException | IllegalArgumentException broken) {
            throw broken(broken);
        }
    }

    private void read(IBodyElement element, WordNumbers numbers) {
        switch (element) {
            case XWPFParagraph paragraph -> read(paragraph, numbers);
            case XWPFTable table -> {
                leave(LeftOut.TABLES, 1);
                table.getRows().stream()
                        .flatMap(row -> row.getTableCells().stream())
                        .flatMap(cell -> cell.getBodyElements().stream())
                        .forEach(inside -> read(inside, numbers));
            }
            case XWPFSDT control ->
                control.getContent().getText().lines().forEach(line -> paragraphs.add(Paragraph.plain(Words.of(line))));
            default -> leave(LeftOut.IMAGES, 1);
        }
    }

    private void read(XWPFParagraph paragraph, WordNumbers numbers) {
        var runs = new WordRuns(paragraph);
        runs.leftOut().forEach(this::leave);
        var style = WordStyles.kind(paragraph);
        var number = numbers.next(paragraph);
        if (runs.words().isBlank()) return;
        paragraphs.add(
                style != Kind.PLAIN
                        ? new Paragraph(runs.words(), style, 0)
                        : new Paragraph(runs.words(), number.kind(), number.value()));
    }

    private void missed(XWPFDocument document) {
        leave(
                LeftOut.COMMENTS,
                document.getDocComments() == null
                        ? 0
                        : document.getDocComments().getComments().size());
        var heads = document.getHeaderList().stream()
                        .filter(head -> !head.getText().isBlank())
                        .count()
                + document.getFooterList().stream()
                        .filter(foot -> !foot.getText().isBlank())
                        .count();
        leave(LeftOut.RUNNING_HEADS, (int) heads);
    }

    private void leave(LeftOut what, int times) {
        if (times > 0) leftOut.merge(what, times, Integer::sum);
    }

    private static Refusal broken(Exception cause) {
        var refusal = new Refusal("drafting.refused.broken");
        refusal.initCause(cause);
        return refusal;
    }
}
