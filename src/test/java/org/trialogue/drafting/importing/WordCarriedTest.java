package org.trialogue.drafting.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialogue.drafting.importing.Documents.kinds;
import static org.trialogue.drafting.importing.Documents.read;
import static org.trialogue.drafting.importing.Documents.words;

import java.math.BigInteger;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** No word of a Word file is lost, and what could not be carried over as it was is told. */
class WordCarriedTest {

    @Test
    void the_words_of_a_text_box_follow_the_paragraph_beside_it_once() {
        var text = of("""
                <w:p><w:r><w:t>Beside.</w:t></w:r><w:r><mc:AlternateContent>
                  <mc:Choice Requires="wps"><w:drawing><w:txbxContent>%1$s</w:txbxContent></w:drawing></mc:Choice>
                  <mc:Fallback><w:pict><v:textbox><w:txbxContent>%1$s</w:txbxContent></v:textbox></w:pict></mc:Fallback>
                </mc:AlternateContent></w:r></w:p>%2$s""".formatted(said("In the box."), said("After.")));
        assertThat(words(text.doc())).isEqualTo(" Beside. In the box. After.");
        assertThat(text.leftOut()).isEqualTo(Map.of(LeftOut.BOXES, 1));
    }

    @Test
    void the_signs_of_a_formula_stay_as_words() {
        var text = of("<w:p><w:r><w:t>So </w:t></w:r><m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>"
                + "<w:r><w:t>.</w:t><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r></w:p>");
        assertThat(words(text, 1)).isEqualTo("So a=b.");
        assertThat(text.leftOut()).isEqualTo(Map.of(LeftOut.FORMULAS, 1, LeftOut.SIGNS, 1));
    }

    @Test
    void what_stands_in_content_controls_is_read_as_if_there_were_none() {
        var row = control("<w:tr>" + control("<w:tc>" + said("Cell.") + "</w:tc>") + "</w:tr>");
        var changed = "<w:p><w:ins w:author=\"Ana\"><w:r><w:t>New.</w:t></w:r></w:ins></w:p>";
        var text = of(control(said("1. One.") + control(said("(a) part."))) + "<w:tbl>" + row + "</w:tbl>"
                + "<w:customXml w:element=\"x\"><w:customXmlPr/>" + changed + "</w:customXml>");
        var plain = of(said("1. One.") + said("(a) part.") + "<w:tbl><w:tr><w:tc>" + said("Cell.")
                + "</w:tc></w:tr></w:tbl>" + changed);
        assertThat(text.doc()).isEqualTo(plain.doc());
        assertThat(kinds(text.doc())).containsExactly("title", "provision", "table", "paragraph");
        assertThat(text.suggestedBy()).containsExactly("Ana");
    }

    @Test
    void a_table_of_contents_is_left_to_the_outline() {
        var line = "<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr><w:r><w:t>Prevention 3</w:t></w:r></w:p>";
        var text = of(control(line + line) + said("Members act."));
        assertThat(words(text.doc())).isEqualTo(" Members act.");
        assertThat(text.leftOut()).isEqualTo(Map.of(LeftOut.CONTENTS, 1));
    }

    @Test
    void a_break_of_a_line_or_a_page_keeps_words_apart() {
        for (var type : new String[] {"", " w:type=\"textWrapping\"", " w:type=\"page\"", " w:type=\"column\""}) {
            var text = of("<w:p><w:r><w:t>One</w:t><w:br" + type + "/><w:t>two</w:t></w:r></w:p>");
            assertThat(text.doc().at("/content/1/content"))
                    .as(type)
                    .extracting(piece -> piece.get("type").asString())
                    .containsExactly("text", "hard_break", "text");
        }
    }

    @Test
    void what_one_put_in_and_another_took_out_is_both() {
        var text = of("<w:p><w:r><w:t>Members </w:t></w:r><w:ins w:author=\"Ana\"><w:r><w:t>may </w:t></w:r>"
                + "<w:del w:author=\"Bo\"><w:r><w:delText>never </w:delText></w:r></w:del></w:ins></w:p>");
        var line = text.doc().at("/content/1/content");
        assertThat(line.at("/1/marks"))
                .extracting(mark -> mark.get("type").asString())
                .containsExactly("insertion");
        assertThat(line.at("/2/marks"))
                .extracting(mark -> mark.get("type").asString())
                .containsExactly("insertion", "deletion");
        assertThat(line.at("/2/marks/0/attrs/id")).isEqualTo(line.at("/1/marks/0/attrs/id"));
        assertThat(line.at("/2/marks/1/attrs/id")).isNotEqualTo(line.at("/1/marks/0/attrs/id"));
        assertThat(text.suggestedBy()).containsExactly("Ana", "Bo");
    }

    @Test
    void numbers_that_the_portal_has_not_are_counted_its_way_or_become_words() {
        var text = read("draft.docx", WordFiles.made(document -> {
            var list = WordFiles.list(document, STNumberFormat.DECIMAL, STNumberFormat.DECIMAL);
            WordFiles.numbered(document, list, 0, "Members should:");
            for (int i = 1; i <= 27; i++) WordFiles.numbered(document, list, 1, "part " + i + ".");
        }));
        assertThat(text.doc().at("/content/1/content/1/content")).hasSize(27);
        assertThat(text.leftOut()).isEqualTo(Map.of(LeftOut.NUMBERS, 27));
        var chapters = read("draft.docx", WordFiles.made(document -> {
            var list = WordFiles.list(document, STNumberFormat.UPPER_ROMAN);
            WordFiles.numbered(document, list, 0, "Scope.");
            WordFiles.numbered(document, list, 0, "Aims.");
        }));
        assertThat(words(chapters.doc())).contains("II. Aims.");
    }

    @Test
    void a_comment_about_words_of_a_footnote_is_one_about_the_footnote() {
        var text = read("draft.docx", WordFiles.made(document -> {
            var comment = document.createComments().createComment(BigInteger.ZERO);
            comment.setAuthor("Ana");
            comment.createParagraph().createRun().setText("Which one?");
            var note = document.createFootnote();
            var words = note.createParagraph();
            words.getCTP().addNewCommentRangeStart().setId(BigInteger.ZERO);
            words.createRun().setText("See C181.");
            words.getCTP().addNewCommentRangeEnd().setId(BigInteger.ZERO);
            var paragraph = document.createParagraph();
            paragraph.createRun().setText("Members act.");
            paragraph.addFootnoteReference(note);
        }));
        assertThat(words(text, 1)).isEqualTo("Members act.See C181.");
        assertThat(text.comments()).singleElement().satisfies(comment -> {
            assertThat(comment.remarks()).containsExactly("Ana: Which one?");
            assertThat(comment.from()).isEqualTo("Members act.".length());
        });
        assertThat(text.leftOut()).isEmpty();
    }

    @Test
    void what_words_of_a_footnote_cannot_have_is_told() {
        var text = read("draft.docx", WordFiles.made(document -> {
            var note = document.createFootnote();
            var words = note.createParagraph();
            words.createRun().setText("See ");
            var raised = words.createRun();
            raised.setText("2");
            raised.setSubscript(VerticalAlign.SUPERSCRIPT);
            var bold = words.createRun();
            bold.setText(" always ");
            bold.setBold(true);
            words.createHyperlinkRun("https://www.ilo.org").setText("there");
            var paragraph = document.createParagraph();
            paragraph.createRun().setText("Members act.");
            paragraph.addFootnoteReference(note);
        }));
        assertThat(words(text, 1)).isEqualTo("Members act.See 2 always there");
        assertThat(text.leftOut()).isEqualTo(Map.of(LeftOut.NOTE_LETTERS, 1));
    }

    @Test
    void a_style_of_ones_own_is_what_it_is_based_on() {
        var text = read("draft.docx", WordFiles.made(document -> {
            var style = CTStyle.Factory.newInstance();
            style.setStyleId("House");
            style.addNewName().setVal("House heading");
            style.addNewBasedOn().setVal("Heading2");
            document.createStyles().addStyle(new XWPFStyle(style));
            var paragraph = document.createParagraph();
            paragraph.setStyle("House");
            paragraph.createRun().setText("Prevention of all forms of it.");
            document.createParagraph().createRun().setText("Members act.");
        }));
        assertThat(kinds(text.doc())).containsExactly("title", "heading", "paragraph");
    }

    @Test
    void parts_of_parts_are_known_by_the_numbers_that_were_typed() {
        var typed = Documents.plain("""
                1. Members should:
                (a) inspect:
                (i) farms;
                (ii) vessels;
                (b) report.""");
        var counted = read("draft.docx", WordFiles.made(document -> {
            var list = WordFiles.list(
                    document, STNumberFormat.DECIMAL, STNumberFormat.LOWER_LETTER, STNumberFormat.LOWER_ROMAN);
            WordFiles.numbered(document, list, 0, "Members should:");
            WordFiles.numbered(document, list, 1, "inspect:");
            WordFiles.numbered(document, list, 2, "farms;");
            WordFiles.numbered(document, list, 2, "vessels;");
            WordFiles.numbered(document, list, 1, "report.");
        }));
        assertThat(typed.doc()).isEqualTo(counted.doc());
    }

    private static ImportedText of(String body) {
        return read("draft.docx", WordFiles.of(body));
    }

    private static String said(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static String control(String content) {
        return "<w:sdt><w:sdtPr/><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    }
}
