package org.trialogue.drafting.importing;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.importing.Source.Kind;
import org.trialogue.drafting.importing.Source.Paragraph;
import org.trialogue.drafting.importing.WordNumbers.Numbered;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.tables.ZipCheck;
import org.w3c.dom.Element;

/** Reads a Word file (DOCX): its paragraphs with their styles, the numbers that Word would show before them, its tables. */
final class WordFile {

    private static final String MAIN_PART = "word/document.xml";
    private static final Set<String> MACROS = Set.of(
            "application/vnd.ms-word.document.macroEnabled.main+xml",
            "application/vnd.ms-word.template.macroEnabledTemplate.main+xml");

    /** In twentieths of a point. Word itself moves tables out of line by less than half of it. */
    private static final int CENTIMETRE = 567;

    private final byte[] bytes;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
    /** The comments that are about what is read. */
    private final Set<String> open = new HashSet<>();
    /** Boxes whose words are still to come. */
    private final Deque<Element> boxes = new ArrayDeque<>();

    private boolean contents;
    /** A break that was tracked, before the paragraph to come. */
    private @Nullable Change broken;

    WordFile(byte[] bytes) {
        this.bytes = bytes;
    }

    Source read() {
        if (!holdsText()) throw new Refusal("drafting.refused.not-word");
        try (var document = WordControls.open(bytes)) {
            if (MACROS.contains(document.getPackagePart().getContentType()))
                throw new Refusal("drafting.refused.macros");
            var numbers = new WordNumbers(document);
            document.getBodyElements().forEach(element -> read(element, numbers));
            missed(document);
            leave(LeftOut.CONTENTS, contents ? 1 : 0);
            return new Source(paragraphs, WordThreads.of(document), leftOut);
        } catch (IOException
                | InvalidFormatException
                | OpenXML4JRuntimeException
                | POIXMLException
                | IllegalArgumentException broken) {
            throw broken(broken);
        }
    }

    private void read(IBodyElement element, WordNumbers numbers) {
        switch (element) {
            case XWPFParagraph paragraph -> read(paragraph, numbers);
            case XWPFTable table -> read(table);
            default -> leave(LeftOut.IMAGES, 1);
        }
    }

    private void read(XWPFParagraph paragraph, WordNumbers numbers) {
        var element = (Element) paragraph.getCTP().getDomNode();
        var number = numbers.next(paragraph);
        if (WordStyles.ofContents(paragraph)) {
            contents = true;
            return;
        }
        var words = words(paragraph.getDocument(), element);
        if (!words.isBlank()) add(paragraph, words, number);
        boxes(paragraph.getDocument());
    }

    private void add(XWPFParagraph paragraph, Words words, Numbered number) {
        var style = WordStyles.kind(paragraph);
        var change = change((Element) paragraph.getCTP().getDomNode(), words);
        var depth = depth(paragraph.getIndentationLeft());
        if (style != Kind.PLAIN) {
            var around = style == Kind.QUOTE && depth > 1 && depth < Paragraph.SOMEHOW ? depth - 1 : depth;
            paragraphs.add(new Paragraph(words, style, number.value(), around, change, null));
            return;
        }
        leave(LeftOut.NUMBERS, number.otherwise() ? 1 : 0);
        var said = number.typed().isEmpty() ? words : words.after(number.typed());
        paragraphs.add(new Paragraph(said, number.kind(), number.value(), depth, change, null));
    }

    /** What floated beside a paragraph or a table stands after it. */
    private void boxes(XWPFDocument document) {
        while (!boxes.isEmpty())
            for (var words : cell(document, boxes.removeFirst())) paragraphs.add(Paragraph.plain(words));
    }

    /** What was tracked of a paragraph: all of it, or the break before it, which Word keeps with the paragraph before. */
    private @Nullable Change change(Element paragraph, Words words) {
        var before = broken;
        broken = null;
        var own = mark(paragraph);
        if (own == null) return before;
        if (words.areAll(own.insertion())) return own;
        broken = own;
        return before;
    }

    private static @Nullable Change mark(Element paragraph) {
        var look = WordTables.property(paragraph, "pPr", "rPr");
        if (look == null) return null;
        return WordXml.child(look, "ins")
                .map(inserted -> WordRuns.change(inserted, true))
                .or(() -> WordXml.child(look, "del").map(deleted -> WordRuns.change(deleted, false)))
                .orElse(null);
    }

    private void read(XWPFTable table) {
        var document = table.getBody().getXWPFDocument();
        var read = new WordTables(cell -> cell(document, cell))
                .read((Element) table.getCTTbl().getDomNode());
        if (!read.isBlank()) paragraphs.add(Paragraph.table(read, depth(table)));
        boxes(document);
    }

    /** How deep something is set in by so much; by half centimetres and the like it is not to be told. */
    private static int depth(int setIn) {
        if (setIn <= 0) return 0;
        return setIn % CENTIMETRE == 0 ? Math.min(setIn / CENTIMETRE, Paragraph.SOMEHOW) : Paragraph.SOMEHOW;
    }

    private static int depth(XWPFTable table) {
        if (!(WordTables.property((Element) table.getCTTbl().getDomNode(), "tblPr", "tblInd") instanceof Element place))
            return 0;
        var value = WordXml.attribute(place, "w");
        var setIn = value.matches("\\d{1,5}") ? Integer.parseInt(value) : 0;
        return setIn < CENTIMETRE / 2 ? 0 : depth(setIn);
    }

    private List<Words> cell(XWPFDocument document, Element cell) {
        var words = new ArrayList<Words>();
        for (var child : WordXml.children(cell)) {
            if (child.getLocalName().equals("p")) {
                var paragraph = words(document, child);
                if (!paragraph.isBlank()) words.add(paragraph);
            } else if (child.getLocalName().equals("tbl")) {
                leave(LeftOut.TABLES, 1);
                new WordTables(inner -> cell(document, inner))
                        .read(child).rows().stream()
                                .flatMap(row -> row.cells().stream())
                                .flatMap(inner -> inner.paragraphs().stream())
                                .filter(inner -> !inner.isBlank())
                                .forEach(words::add);
            }
        }
        return words;
    }

    private Words words(XWPFDocument document, Element paragraph) {
        var runs = new WordRuns(document, paragraph, open);
        runs.leftOut().forEach(this::leave);
        boxes.addAll(runs.boxes());
        return runs.words();
    }

    private void missed(XWPFDocument document) {
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

    private boolean holdsText() {
        try {
            return ZipCheck.holds(bytes, MAIN_PART);
        } catch (IOException damaged) {
            throw broken(damaged);
        }
    }

    private static Refusal broken(Exception cause) {
        var refusal = new Refusal("drafting.refused.broken");
        refusal.initCause(cause);
        return refusal;
    }
}
