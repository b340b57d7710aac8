package org.trialogue.drafting.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.trialogue.drafting.CommentThread;
import org.trialogue.drafting.CommentThread.Place;
import org.trialogue.drafting.CommentThread.Resolved;
import org.trialogue.drafting.Remark;
import org.trialogue.drafting.ThreadId;
import org.trialogue.drafting.exporting.TextExport.Setting;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.prosemirror.Node;

class WordExportTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Acting ADA =
            new Acting(new MemberId(UUID.randomUUID()), Affiliation.WORKERS, Capacity.TITULAR);

    @Test
    void comments_stand_at_their_words_with_their_authors_and_replies() throws IOException {
        var thread = thread(Optional.of(new Place("p1", 1, 8)), Optional.empty(), "Which members?", "All of them.");
        try (var word = word(WholeText.all(), 0, List.of(thread))) {
            var comments = word.getDocComments().getComments();
            assertThat(comments)
                    .extracting(comment ->
                            comment.getAuthor() + ": " + comment.getText().strip())
                    .containsExactly("Ada Lovelace (Workers): Which members?", "Ada Lovelace (Workers): All of them.");
            assertThat(about(paragraph(word, "Members"), "1")).isEqualTo("Members");
        }
        assertThat(part(TextExport.of(WholeText.all(), ExportFormat.WORD, setting(0, List.of(thread)))))
                .contains("w15:paraId=\"00000002\" w15:paraIdParent=\"00000001\" w15:done=\"0\"");
    }

    @Test
    void headings_look_like_headings_and_are_found_by_their_level() throws IOException {
        try (var word = word(WholeText.all(), 0, List.of())) {
            var heading = word.getStyles().getStyle("Heading2").getCTStyle();
            assertThat(heading.getPPr().getOutlineLvl().getVal()).isEqualTo(1);
            assertThat(heading.getRPr().sizeOfBArray()).isEqualTo(1);
            assertThat(word.getStyles()
                            .getStyle("FootnoteReference")
                            .getCTStyle()
                            .getRPr()
                            .sizeOfVertAlignArray())
                    .isEqualTo(1);
            assertThat(word.getStyles()
                            .getStyle("Title")
                            .getCTStyle()
                            .getRPr()
                            .getSzArray(0)
                            .getVal())
                    .hasToString("40");
        }
    }

    @Test
    void a_resolved_thread_is_marked_so() {
        var done = new Resolved(ADA, "Ada Lovelace", NOON);
        var thread = thread(Optional.of(new Place("p1", 1, 8)), Optional.of(done), "Settled.");
        assertThat(part(TextExport.of(WholeText.all(), ExportFormat.WORD, setting(0, List.of(thread)))))
                .contains("w15:paraId=\"00000001\" w15:done=\"1\"");
    }

    @Test
    void what_is_about_words_that_are_gone_stands_at_the_title_with_those_words() throws IOException {
        try (var word = word(
                WholeText.all(), 0, List.of(thread(Optional.empty(), Optional.empty(), "Why was this taken out?")))) {
            assertThat(word.getParagraphs().getFirst().getCTP().sizeOfCommentRangeEndArray())
                    .isEqualTo(1);
            assertThat(word.getDocComments().getComment(0).getText())
                    .contains("“the quote”", "Why was this taken out?");
        }
    }

    @Test
    void without_comments_there_is_no_part_for_them() throws IOException {
        try (var word = word(WholeText.all(), 0, List.of())) {
            assertThat(word.getDocComments()).isNull();
        }
    }

    @Test
    void suggested_paragraphs_and_breaks_are_tracked_at_the_marks_of_paragraphs() throws IOException {
        try (var word = word(WholeText.suggested(), 0, List.of())) {
            assertThat(change(paragraph(word, "Children"))).isEmpty();
            assertThat(change(paragraph(word, "A new provision"))).isEqualTo("inserted by Elena Rossi");
            assertThat(change(paragraph(word, "What was one"))).isEqualTo("inserted by Elena Rossi");
            assertThat(change(paragraph(word, "is now two"))).isEmpty();
            assertThat(change(paragraph(word, "Two that"))).isEqualTo("deleted by Elena Rossi");
            assertThat(change(paragraph(word, "become one"))).isEmpty();
        }
    }

    @Test
    void suggested_rows_are_tracked_as_rows() throws IOException {
        try (var word = word(WholeText.suggested(), 0, List.of())) {
            var rows = word.getTables().getFirst().getRows();
            assertThat(rows.get(0).getCtRow().isSetTrPr()).isFalse();
            assertThat(rows.get(1).getCtRow().getTrPr().isSetDel()).isTrue();
            assertThat(rows.get(2).getCtRow().getTrPr().isSetIns()).isTrue();
        }
    }

    @Test
    void lines_are_numbered_when_asked_for() throws IOException {
        try (var word = word(WholeText.all(), 5, List.of())) {
            var section = word.getDocument().getBody().getSectPr().xmlText();
            assertThat(section).contains("lnNumType", "countBy=\"5\"", "restart=\"continuous\"");
        }
    }

    private static CommentThread thread(Optional<Place> place, Optional<Resolved> resolved, String... said) {
        var remarks = List.of(said).stream()
                .map(words -> new Remark(ADA, "Ada Lovelace", words, NOON))
                .toList();
        return new CommentThread(
                ThreadId.fresh(), false, "the quote", place.stream().toList(), remarks, Optional.empty(), resolved);
    }

    private static Setting setting(int lines, List<CommentThread> threads) {
        return new Setting(
                Locale.ENGLISH,
                "Draft",
                member -> "Elena Rossi",
                key -> key.equals("platform.side.workers") ? "Workers" : key,
                lines,
                threads);
    }

    private static XWPFDocument word(Node doc, int lines, List<CommentThread> threads) throws IOException {
        var bytes = TextExport.of(doc, ExportFormat.WORD, setting(lines, threads));
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    private static XWPFParagraph paragraph(XWPFDocument word, String opening) {
        return word.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().startsWith(opening))
                .findFirst()
                .orElseThrow();
    }

    private static String change(XWPFParagraph paragraph) {
        var properties = paragraph.getCTP().getPPr();
        if (properties == null || !properties.isSetRPr()) return "";
        var mark = properties.getRPr();
        return mark.isSetIns()
                ? "inserted by " + mark.getIns().getAuthor()
                : "deleted by " + mark.getDel().getAuthor();
    }

    /** The words between the beginning and the end of a comment. */
    private static String about(XWPFParagraph paragraph, String comment) {
        var words = new StringBuilder();
        var within = false;
        for (var child = paragraph.getCTP().getDomNode().getFirstChild();
                child != null;
                child = child.getNextSibling()) {
            var id = child.getAttributes().getNamedItemNS(child.getNamespaceURI(), "id");
            if ("commentRangeStart".equals(child.getLocalName()) && comment.equals(id.getNodeValue())) within = true;
            if ("commentRangeEnd".equals(child.getLocalName()) && comment.equals(id.getNodeValue())) within = false;
            if (within && "r".equals(child.getLocalName()))
                words.append(child.getLastChild().getFirstChild().getNodeValue());
        }
        return words.toString();
    }

    private static String part(byte[] word) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(word))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().endsWith("commentsExtended.xml"))
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            return "";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
