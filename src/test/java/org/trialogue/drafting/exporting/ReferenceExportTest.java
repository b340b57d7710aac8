package org.trialogue.drafting.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.trialogue.drafting.comparing.Comparison;
import org.trialogue.drafting.pictures.Picture;
import org.trialogue.drafting.pictures.PictureFile;
import org.trialogue.drafting.pictures.PictureFiles;
import org.trialogue.prosemirror.DocumentReader;
import org.trialogue.prosemirror.Limits;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.Schema;
import tools.jackson.databind.json.JsonMapper;

class ReferenceExportTest {

    private static final String SOURCE = "/texts/t/images/i";
    private static final Picture SHIP = PictureFile.read(PictureFiles.plain("png", 900, 300));
    private static final TextExport.Setting SETTING = new TextExport.Setting(
            Locale.ENGLISH,
            "Guide",
            key -> "",
            key -> "[deleted provision]",
            0,
            List.of(),
            source -> source.equals(SOURCE) ? Optional.of(SHIP) : Optional.empty());

    private static Node text(String first) {
        var json = """
                {"type":"doc","content":[{"type":"title","attrs":{"id":"t"},"content":[{"type":"text","text":"Guide"}]},
                 %s
                 {"type":"provision","attrs":{"id":"p"},"content":[{"type":"paragraph","content":[{"type":"text","text":"Aims:"}]},
                   {"type":"sub_provisions","content":[{"type":"sub_provision","attrs":{"id":"a"},"content":[{"type":"paragraph","content":[{"type":"text","text":"ships;"}]}]}]}]},
                 {"type":"paragraph","content":[{"type":"text","text":"See "},{"type":"reference","attrs":{"id":"r","block":"a"}},
                   {"type":"text","text":" and "},{"type":"reference","attrs":{"id":"s","block":"gone"},"marks":[{"type":"em"}]},{"type":"text","text":"."}]},
                 {"type":"image","attrs":{"id":"i","src":"/texts/t/images/i","alt":"A <ship>"}},
                 {"type":"image","attrs":{"id":"j","src":"/texts/t/images/other","alt":"Lost"}}]}""".formatted(first);
        return DocumentReader.read(Schema.document(), JsonMapper.shared().readTree(json), Limits.DOCUMENT);
    }

    @Test
    void a_reference_says_the_number_that_its_provision_has_by_now() {
        assertThat(plain(text(""))).contains("See 1(a) and [deleted provision].");
        var moved = "{\"type\":\"provision\",\"attrs\":{\"id\":\"n\"},\"content\":[{\"type\":\"paragraph\"}]},";
        assertThat(plain(text(moved))).contains("See 2(a) and [deleted provision].");
    }

    @Test
    void a_reference_whose_provision_moved_is_a_difference_between_versions() {
        var moved = "{\"type\":\"provision\",\"attrs\":{\"id\":\"n\"},\"content\":[{\"type\":\"paragraph\"}]},";
        assertThat(Comparison.of(text(""), text(moved)).toString())
                .contains("words=[Word[text=See, form=[]], Word[text= , form=[]], Word[text=1, ")
                .contains("words=[Word[text=See, form=[]], Word[text= , form=[]], Word[text=2, ");
    }

    @Test
    void a_web_page_holds_its_pictures_and_stands_alone() {
        var page = new String(TextExport.of(text(""), ExportFormat.HTML, SETTING), StandardCharsets.UTF_8);
        assertThat(page).contains("<img src=\"data:image/png;base64,iVBOR").contains("alt=\"A &lt;ship&gt;\"");
        assertThat(page).contains("<em>[deleted provision]</em>");
    }

    @Test
    void a_word_file_holds_its_pictures_with_their_words_and_says_the_words_of_one_that_is_not_to_be_had()
            throws IOException {
        var bytes = TextExport.of(text(""), ExportFormat.WORD, SETTING);
        try (var file = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(file.getAllPictures())
                    .singleElement()
                    .satisfies(picture -> assertThat(picture.getData()).isEqualTo(SHIP.bytes()));
            assertThat(file.getDocument().xmlText())
                    .contains("descr=\"A &lt;ship>\"")
                    .contains("(Lost)")
                    .contains("1(a)");
        }
    }

    private static String plain(Node doc) {
        return new String(TextExport.of(doc, ExportFormat.PLAIN, SETTING), StandardCharsets.UTF_8);
    }
}
