package org.trialogue.drafting.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.trialogue.drafting.importing.Source.Comment;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads the comments of a Word file as threads: which one answers which, and what is resolved, a part of its own says. */
final class WordThreads {

    private static final String RELATION = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended";
    private static final int LONGEST = 4_000;

    private record Line(String answers, boolean resolved) {}

    private final Map<String, Line> lines;
    private final Map<String, Comment> threads = new LinkedHashMap<>();

    private WordThreads(Map<String, Line> lines) {
        this.lines = lines;
    }

    static List<Comment> of(XWPFDocument document) throws IOException {
        if (document.getDocComments() == null) return List.of();
        var reading = new WordThreads(lines(document));
        document.getDocComments().getComments().forEach(reading::read);
        return List.copyOf(reading.threads.values());
    }

    /** A comment that answers none begins a thread, under the key of its last paragraph. */
    private void read(XWPFComment comment) {
        var said = said(comment);
        if (said.isEmpty()) return;
        var key = key(comment);
        var line = lines.getOrDefault(key, new Line("", false));
        var answered = threads.get(line.answers());
        if (answered == null) {
            var own = key.isEmpty() ? "of " + comment.getId() : key;
            threads.put(own, new Comment(comment.getId(), List.of(said), line.resolved()));
        } else {
            var remarks = new ArrayList<>(answered.remarks());
            remarks.add(said);
            threads.put(line.answers(), new Comment(answered.key(), List.copyOf(remarks), answered.resolved()));
        }
    }

    private static String said(XWPFComment comment) {
        var words = new StringBuilder();
        for (var paragraph : comment.getParagraphs())
            words.append(paragraph.getText()).append('\n');
        var said = words.toString().strip();
        if (said.isEmpty()) return "";
        var author = comment.getAuthor() == null ? "" : comment.getAuthor().strip();
        var whole = author.isEmpty() ? said : author + ": " + said;
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST - 1) + "…";
    }

    private static String key(XWPFComment comment) {
        var paragraphs = comment.getParagraphs();
        return paragraphs.isEmpty() ? "" : key(paragraphs.getLast());
    }

    private static String key(XWPFParagraph paragraph) {
        return WordXml.attribute((Element) paragraph.getCTP().getDomNode(), "paraId");
    }

    private static Map<String, Line> lines(XWPFDocument document) throws IOException {
        var lines = new HashMap<String, Line>();
        try {
            for (var relation : document.getPackagePart().getRelationshipsByType(RELATION)) {
                var part = document.getPackagePart().getRelatedPart(relation);
                try (var bytes = part.getInputStream()) {
                    for (var line :
                            WordXml.children(DocumentHelper.readDocument(bytes).getDocumentElement()))
                        lines.put(
                                WordXml.attribute(line, "paraId"),
                                new Line(
                                        WordXml.attribute(line, "paraIdParent"),
                                        WordXml.attribute(line, "done").equals("1")));
                }
            }
        } catch (InvalidFormatException | SAXException broken) {
            throw new IOException(broken);
        }
        return lines;
    }
}
