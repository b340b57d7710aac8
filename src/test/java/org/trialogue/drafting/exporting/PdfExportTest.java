package org.trialogue.drafting.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trialogue.drafting.exporting.TextExport.Setting;
import org.trialogue.prosemirror.Node;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class PdfExportTest {

    private static final Setting SETTING =
            new Setting(Locale.FRENCH, "Draft", key -> "Elena Rossi", key -> "Note", 0, List.of());
    private static final String LETTERS = """
            {"type":"doc","content":[{"type":"title","attrs":{"id":"t"},"content":[{"type":"text","text":"Égalité à l’œuvre"}]},
             {"type":"paragraph","attrs":{"id":"a"},"content":[{"type":"text","text":"¿Niñez, pingüino? « Où ? » — Ökonomie, Łódź, Ελλάδα, Москва"}]},
             {"type":"paragraph","attrs":{"id":"b"},"content":[{"type":"text","text":"حرية العمل"},{"type":"text","text":" C029","marks":[{"type":"strong"}]}]}]}""";

    @BeforeAll
    static void rules() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void a_text_with_all_that_a_text_can_hold_is_accessible() throws Exception {
        var bytes = pdf(WholeText.all());
        keep("all", bytes);
        assertThat(failures(bytes)).isEmpty();
        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(tags(pdf))
                    .contains("H1", "H2", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Link");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Guide *one*");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
        }
        assertThat(words(bytes))
                .contains("1.", "(a)", "(i)", "7.", "may", "shall", "P029, art. 4", "another way", "See <C029>.");
    }

    @Test
    void letters_of_our_languages_show() throws Exception {
        var bytes = pdf(WholeText.document(LETTERS));
        keep("letters", bytes);
        assertThat(failures(bytes)).isEmpty();
        assertThat(words(bytes))
                .contains("Égalité à l’œuvre", "¿Niñez, pingüino?", "Łódź, Ελλάδα, Москва", "حرية العمل")
                .doesNotContain("#");
    }

    @Test
    void suggested_blocks_and_rows_are_accessible_and_marked() throws Exception {
        var bytes = pdf(WholeText.suggested());
        keep("suggested", bytes);
        assertThat(failures(bytes)).isEmpty();
        assertThat(words(bytes)).contains("A new provision.", "¶", "A row to go");
    }

    @Test
    void every_fifth_line_is_numbered_beside_the_text_and_not_read_out() throws Exception {
        var text = WholeText.ofParagraphs(120);
        var numbered = new Setting(Locale.ENGLISH, "Draft", key -> "", key -> "Note", 5, List.of());
        var bytes = TextExport.of(text, ExportFormat.PDF, numbered);
        keep("lines", bytes);
        assertThat(failures(bytes)).isEmpty();
        assertThat(words(bytes).lines().filter(line -> line.startsWith("5 ") || line.startsWith("120 ")))
                .containsExactly("5 Paragraph 4.", "120 Paragraph 119.");
        assertThat(words(bytes)).doesNotContain("\n6 Para");
    }

    @Test
    void an_empty_text_is_accessible_too() throws Exception {
        var empty = WholeText.document(
                "{\"type\":\"doc\",\"content\":[{\"type\":\"title\",\"attrs\":{\"id\":\"t\"}},{\"type\":\"paragraph\",\"attrs\":{\"id\":\"p\"}}]}");
        assertThat(failures(pdf(empty))).isEmpty();
    }

    private static byte[] pdf(Node doc) {
        return TextExport.of(doc, ExportFormat.PDF, SETTING);
    }

    static void keep(String name, byte[] bytes) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/pictures")).resolve("export-" + name + ".pdf"), bytes);
    }

    static String words(byte[] bytes) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf);
        }
    }

    /** What PDF/UA-1 finds wrong, clause by clause. */
    static List<String> failures(byte[] bytes) throws Exception {
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, true)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isGreaterThan(40);
            return result.getTestAssertions().stream()
                    .filter(check -> check.getStatus() != TestAssertion.Status.PASSED)
                    .map(check -> check.getRuleId().getClause() + " " + check.getMessage() + " "
                            + check.getLocation().getContext())
                    .distinct()
                    .toList();
        }
    }

    /** The kinds of the structure elements. */
    private static List<String> tags(PDDocument pdf) {
        var found = new ArrayList<String>();
        collect(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), found);
        return found;
    }

    private static void collect(COSBase element, List<String> found) {
        if (element instanceof COSArray kids) for (int i = 0; i < kids.size(); i++) collect(kids.getObject(i), found);
        if (!(element instanceof COSDictionary tag)) return;
        if (tag.getNameAsString(COSName.S) != null) found.add(tag.getNameAsString(COSName.S));
        if (tag.getDictionaryObject(COSName.K) instanceof COSBase kids) collect(kids, found);
    }
}
