package org.trialogue.drafting.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialogue.drafting.importing.Documents.kinds;
import static org.trialogue.drafting.importing.Documents.read;
import static org.trialogue.drafting.importing.Documents.words;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

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
    void tables_stay_with_their_joined_cells_and_headings() {
        var text = read("draft.docx", WordFiles.made(document -> {
            say(document, "Before.");
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Tall.");
            table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
            table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge();
            table.getRow(0).getCell(1).setText("Right.");
            table.getRow(1).getCell(1).setText("Below.");
        }));
        assertThat(kinds(text.doc())).containsExactly("title", "paragraph", "table");
        assertThat(words(text.doc())).isEqualTo(" Before. Tall. Right. Below.");
        assertThat(text.doc().at("/content/2/content/0/content/0/attrs/rowspan").asInt())
                .isEqualTo(2);
        assertThat(text.doc().at("/content/2/content/1/content").size()).isEqualTo(1);
        assertThat(text.leftOut()).isEmpty();
    }

    @Test
    void tracked_changes_become_suggestions_of_the_importer_and_it_is_told_whose_they_were() {
        var text = read("draft.docx", WordFiles.made(document -> {
            var paragraph = document.createParagraph();
            paragraph.createRun().setText("Members ");
            var deleted = paragraph.getCTP().addNewDel();
            deleted.setAuthor("Elena Rossi");
            deleted.addNewR().addNewDelText().setStringValue("may");
            var inserted = paragraph.getCTP().addNewIns();
            inserted.setAuthor("Elena Rossi");
            inserted.addNewR().addNewT().setStringValue("shall");
        }));
        assertThat(words(text, 1)).isEqualTo("Members mayshall");
        var line = text.doc().at("/content/1/content");
        assertThat(line.at("/1/marks/0/type").asString()).isEqualTo("deletion");
        assertThat(line.at("/2/marks/0/type").asString()).isEqualTo("insertion");
        assertThat(line.at("/2/marks/0/attrs/id")).isEqualTo(line.at("/1/marks/0/attrs/id"));
        assertThat(line.at("/2/marks/0/attrs/member").asString()).isEqualTo("importer");
        assertThat(line.at("/2/marks/0/attrs/group").asString()).isEqualTo("secretariat");
        assertThat(line.at("/2/marks/0/attrs/at").asString()).isEqualTo("2026-11-24T12:00:00Z");
        assertThat(text.suggestedBy()).containsExactly("Elena Rossi");
    }

    @Test
    void links_lead_on_unless_they_lead_nowhere_from_here() {
        var text = read("draft.docx", WordFiles.made(document -> {
            var paragraph = document.createParagraph();
            paragraph.createHyperlinkRun("https://example.org/a").setText("There");
            paragraph.createHyperlinkRun("file:///C:/private.docx").setText(" or here");
        }));
        assertThat(text.doc().at("/content/1/content/0/marks/0/attrs/href").asString())
                .isEqualTo("https://example.org/a");
        assertThat(text.doc().at("/content/1/content/1/marks").isMissingNode()).isTrue();
        assertThat(text.leftOut()).isEqualTo(Map.of(LeftOut.LINKS, 1));
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
