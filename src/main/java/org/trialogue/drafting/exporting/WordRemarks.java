package org.trialogue.drafting.exporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFComments;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.trialogue.drafting.CommentThread;
import org.trialogue.drafting.Remark;
import org.trialogue.drafting.exporting.TextExport.Setting;
import org.w3c.dom.Element;

/**
 * Writes remarks as Word's comments. Which one answers which, and what is resolved, Word keeps in a part of its own (commentsExtended), by
 * the keys of their last paragraphs.
 */
final class WordRemarks {

    private static final String PART = "/word/commentsExtended.xml";
    private static final String KIND =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml";
    private static final String RELATION = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended";
    private static final String KEYS = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static final String THREADS = "http://schemas.microsoft.com/office/word/2012/wordml";

    private record Line(int key, int answers, boolean resolved) {}

    private final XWPFDocument document;
    private final Setting setting;
    private final List<Line> lines = new ArrayList<>();

    WordRemarks(XWPFDocument document, Setting setting) {
        this.document = document;
        this.setting = setting;
    }

    /** The keys of the comments that say what is said in a thread, the first one being answered by the others. */
    List<BigInteger> add(CommentThread thread, boolean lost) {
        var comments = document.getDocComments() == null ? document.createComments() : document.getDocComments();
        var first = lines.size() + 1;
        var keys = new ArrayList<BigInteger>();
        for (var remark : thread.remarks()) {
            var key = lines.size() + 1;
            write(comments, key, remark, lost && key == first ? lost(thread) : "");
            lines.add(new Line(key, key == first ? 0 : first, thread.resolved().isPresent()));
            keys.add(BigInteger.valueOf(key));
        }
        return keys;
    }

    private String lost(CommentThread thread) {
        return setting.labels().apply("drafting.export.lost") + "\n“" + thread.quote() + "”\n";
    }

    private void write(XWPFComments comments, int key, Remark remark, String before) {
        var comment = comments.createComment(BigInteger.valueOf(key));
        var side = setting.labels()
                .apply("platform.side." + remark.by().affiliation().key());
        comment.setAuthor(remark.name() + " (" + side + ")");
        comment.setInitials(initials(remark.name()));
        comment.setDate(WordChanges.calendar(remark.at()));
        (before + remark.words())
                .lines()
                .forEach(line -> comment.createParagraph().createRun().setText(line));
        mark(comment, key);
    }

    private static void mark(XWPFComment comment, int key) {
        var last = (Element) comment.getParagraphs().getLast().getCTP().getDomNode();
        last.setAttributeNS(KEYS, "w14:paraId", hex(key));
    }

    private static String initials(String name) {
        return name.codePoints()
                .filter(Character::isUpperCase)
                .limit(3)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Adds the part, if there are comments. */
    void close() {
        if (lines.isEmpty()) return;
        try {
            var name = PackagingURIHelper.createPartName(PART);
            var part = document.getPackage().createPart(name, KIND);
            document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, RELATION);
            try (var bytes = part.getOutputStream()) {
                bytes.write(threads().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String threads() {
        return lines.stream()
                .map(line -> "<w15:commentEx w15:paraId=\"%s\"%s w15:done=\"%d\"/>"
                        .formatted(
                                hex(line.key()),
                                line.answers() == 0 ? "" : " w15:paraIdParent=\"" + hex(line.answers()) + "\"",
                                line.resolved() ? 1 : 0))
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w15:commentsEx xmlns:w15=\""
                                + THREADS + "\">",
                        "</w15:commentsEx>"));
    }

    private static String hex(int key) {
        return "%08X".formatted(key);
    }
}
