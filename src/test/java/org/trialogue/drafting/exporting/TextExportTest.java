package org.trialogue.drafting.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialogue.drafting.exporting.WholeText.all;
import static org.trialogue.drafting.exporting.WholeText.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trialogue.drafting.exporting.TextExport.Setting;
import org.trialogue.drafting.importing.FileReading;
import org.trialogue.drafting.importing.Signature;
import org.trialogue.prosemirror.DocumentReader;
import org.trialogue.prosemirror.Limits;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.Schema;
import tools.jackson.databind.JsonNode;

class TextExportTest {

    private static final Path SAMPLE = Path.of("src/test/resources/org/trialogue/drafting/ilo-perspective.txt");
    private static final Setting SETTING =
            new Setting(Locale.ENGLISH, "Draft", key -> "Elena Rossi", key -> "Employers", 0, List.of());

    private static final Signature SIGNATURE = new Signature("m", "employers", Instant.parse("2026-11-24T10:00:00Z"));

    @Test
    void plain_text_says_everything_with_its_numbers() {
        assertThat(plain(all())).isEqualTo("""
                Guide *one*

                Aims

                1. Members shall[1] act:

                    (a) inspect;

                        (i) at night;

                    (b) report.

                7. They [-may-]{+shall+} cite P029, art. 4 here

                    Quoted.

                    – a point

                Both

                left | right

                [Employers: one way

                / Ghana: another way]

                [1] See <C029>.
                """);
    }

    @Test
    void plain_text_comes_back_as_the_same_text() throws IOException {
        var sample = imported("sample.txt", Files.readAllBytes(SAMPLE));
        assertThat(imported("sample.txt", TextExport.of(sample, ExportFormat.PLAIN, SETTING)))
                .isEqualTo(sample);
    }

    @Test
    void a_word_file_comes_back_as_the_same_text() throws IOException {
        var sample = imported("sample.txt", Files.readAllBytes(SAMPLE));
        assertThat(imported("sample.docx", TextExport.of(sample, ExportFormat.WORD, SETTING)))
                .isEqualTo(sample);
    }

    @Test
    void word_counts_the_numbers_tracks_what_is_suggested_and_keeps_notes() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(TextExport.of(all(), ExportFormat.WORD, SETTING)))) {
            var change = word.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().contains("P029"))
                    .findFirst()
                    .orElseThrow()
                    .getCTP();
            assertThat(change.getInsArray(0).getAuthor()).isEqualTo("Elena Rossi");
            assertThat(change.getDelArray(0).getRArray(0).getDelTextArray(0).getStringValue())
                    .isEqualTo("may");
            assertThat(word.getFootnotes().getLast().getParagraphs().getFirst().getText())
                    .contains("See <C029>.");
            assertThat(word.getTables().getFirst().getRow(1).getCell(1).getText())
                    .isEqualTo("right");
            assertThat(word.getParagraphs())
                    .filteredOn(paragraph -> paragraph.getText().startsWith("at night"))
                    .singleElement()
                    .satisfies(paragraph -> assertThat(paragraph.getNumFmt()).isEqualTo("lowerRoman"));
        }
    }

    @Test
    void html_escapes_what_is_written_and_links_its_notes() {
        var page = new String(TextExport.of(all(), ExportFormat.HTML, SETTING), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("<html lang=\"en\">", "<h1>Guide *one*</h1>", "<b>7.</b>", "<del>may</del><ins>shall</ins>")
                .contains("See &lt;C029&gt;.", "<a href=\"https://example.org/a\"> here</a>", "colspan=\"2\"")
                .doesNotContain("<C029>");
    }

    @Test
    void markdown_keeps_signs_that_mean_something_to_it() {
        var text = new String(TextExport.of(all(), ExportFormat.MARKDOWN, SETTING), StandardCharsets.UTF_8);
        assertThat(text)
                .contains("# Guide \\*one\\*", "### Aims", "1. Members shall[^1]<strong> act</strong>:")
                .contains("7. They <del>may</del><ins>shall</ins> cite P029, art. 4[ here](https://example.org/a)")
                .contains("| Both |\n| --- | --- |\n| left | right |", "[^1]: See \\<C029\\>.");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void an_empty_text_is_a_file_too(ExportFormat format) {
        var empty = document(
                "{\"type\":\"doc\",\"content\":[{\"type\":\"title\",\"attrs\":{\"id\":\"t\"}},{\"type\":\"paragraph\",\"attrs\":{\"id\":\"p\"}}]}");
        assertThat(TextExport.of(empty, format, SETTING)).isNotEmpty();
    }

    private static String plain(Node doc) {
        return new String(TextExport.of(doc, ExportFormat.PLAIN, SETTING), StandardCharsets.UTF_8);
    }

    private static Node imported(String name, byte[] bytes) {
        return DocumentReader.read(Schema.document(), read(name, bytes), Limits.DOCUMENT);
    }

    private static JsonNode read(String name, byte[] bytes) {
        var next = new AtomicInteger();
        return FileReading.read(name, bytes, () -> "b" + next.incrementAndGet(), SIGNATURE)
                .doc();
    }
}
