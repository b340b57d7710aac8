package org.trialogue.drafting.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialogue.drafting.importing.Documents.kinds;
import static org.trialogue.drafting.importing.Documents.read;
import static org.trialogue.drafting.importing.Documents.words;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class WordFileTest {

    @Test
    void the_same_text_gives_the_same_document_with_typed_numbers() {
        var word = WordFiles.made(document -> sampleParagraphs().forEach(words -> say(document, words)));
        assertThat(read("ilo-perspective.docx", word).doc())
                .isEqualTo(read("ilo-perspective.txt", Documents.SAMPLE).doc());
    }

    @Test
    void the_same_text_gives_the_same_document_with_numbers_that_word_counts() {
        var word = WordFiles.made(document -> {
            var list = WordFiles.list(document);
            sampleParagraphs()
                    .forEach(words -> WordFiles.numbered(document, list, 0, words.replaceFirst("^\\d\\. ", "")));
        });
        assertThat(read("ilo-perspective.docx", word).doc())
                .isEqualTo(read("ilo-perspective.txt", Documents.SAMPLE).doc());
    }

    @Test
    void letters_that_word_counts_stand_under_their_provision() {
        var word = WordFiles.made(document -> {
            var list = WordFiles.list(document);
            WordFiles.numbered(document, list, 0, "Members should:");
            WordFiles.numbered(document, list, 1, "inspect;");
            WordFiles.numbered(document, list, 1, "report.");
            WordFiles.numbered(document, list, 0, "Two.");
            WordFiles.numbered(document, list, 1, "first again.");
        });
        var plain = Documents.plain("1. Members should:\n(a) inspect;\n(b) report.\n\n2. Two.\n(a) first again.");
        assertThat(read("draft.docx", word).doc()).isEqualTo(plain.doc());
    }

    @Test
    void headings_go_by_their_style_and_emphasis_stays() {
        var text = read("draft.docx", WordFiles.made(document -> {
            styled(document, "Title", "Draft guidance");
            styled(document, "Heading1", "Prevention");
            var run = document.createParagraph().createRun();
            run.setBold(true);
            run.setText("Shall");
        }));
        assertThat(kinds(text.doc())).containsExactly("title", "heading", "paragraph");
        assertThat(text.doc().at("/content/2/content/0/marks/0/type").asString())
                .isEqualTo("strong");
    }

    @Test
    void what_cannot_be_brought_along_is_told_and_the_words_of_tables_stay() {
        var text = read("draft.docx", WordFiles.made(document -> {
            say(document, "Before.");
            document.createTable(1, 2).getRow(0).getCell(1).setText("In a cell.");
        }));
        assertThat(words(text.doc())).isEqualTo("Draft Before. In a cell.");
        assertThat(text.leftOut()).isEqualTo(Map.of(LeftOut.TABLES, 1));
    }

    @Test
    void tracked_changes_are_read_as_accepted() {
        var text = read("draft.docx", WordFiles.made(document -> {
            var paragraph = document.createParagraph();
            paragraph.createRun().setText("Members ");
            var deleted = paragraph.getCTP().addNewDel().addNewR();
            deleted.addNewDelText().setStringValue("may ");
            paragraph.getCTP().addNewIns().addNewR().addNewT().setStringValue("shall");
        }));
        assertThat(words(text, 1)).isEqualTo("Members shall");
        assertThat(text.leftOut()).isEqualTo(Map.of(LeftOut.DELETIONS, 1));
    }

    private static Stream<String> sampleParagraphs() {
        return Stream.of(Documents.sample().strip().split("\n\n")).map(words -> words.replace('\n', ' '));
    }

    private static void say(XWPFDocument document, String words) {
        document.createParagraph().createRun().setText(words);
    }

    private static void styled(XWPFDocument document, String style, String words) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(words);
    }
}
