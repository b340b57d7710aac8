package org.trialogue.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.trialogue.platform.pages.DocumentText.Pages;
import org.trialogue.platform.pages.DocumentText.Unread;
import org.trialogue.platform.pages.DocumentText.Why;
import tools.jackson.databind.json.JsonMapper;

/** Documents are read in a process of their own, page by page; whatever one does there, it ends in words or in a reason. */
class DocumentReaderTest {

    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ODT = "application/vnd.oasis.opendocument.text";

    @Test
    void each_page_of_a_pdf_keeps_its_number() throws IOException {
        var read = read(PDF, Documents.pdf("Fees are paid back.", "", "Inspectors visit twice."));
        assertThat(pages(read)).containsExactly("1: Fees are paid back.", "3: Inspectors visit twice.");
        assertThat(pages(read(PDF, Documents.pdf("Fees are paid back.", "", ""))))
                .containsExactly("1: Fees are paid back.", "3: ");
    }

    @Test
    void a_document_without_pages_is_one_and_a_sheet_bears_its_name() throws IOException {
        assertThat(pages(read(DOCX, Documents.docx("First it was tried.", "Then it was learned."))))
                .containsExactly("1: First it was tried.\n\nThen it was learned.");
        assertThat(pages(read(ODT, Documents.odt("Frais remboursés.")))).containsExactly("1: Frais remboursés.");
        assertThat(pages(read(XLSX, Documents.xlsx("fees", "visits"))))
                .containsExactly("1 On fees: fees", "2 On visits: visits");
        var html =
                "<html><head><title>T</title><script>alert(1)</script></head><body><p>Fees.</p><p>Visits.</p></body></html>";
        assertThat(pages(read("text/html", html.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("1: Fees.\n\nVisits.");
    }

    @Test
    void what_is_locked_broken_or_wordless_says_so() throws IOException {
        assertThat(read(PDF, Documents.encryptedPdf("Secret."))).isEqualTo(new Unread(Why.ENCRYPTED));
        assertThat(read(PDF, Documents.pdf(""))).isEqualTo(new Unread(Why.WORDLESS));
        var whole = Documents.docx("First it was tried.");
        assertThat(read(DOCX, Arrays.copyOf(whole, whole.length / 2))).isInstanceOf(Unread.class);
        assertThat(read(XLSX, "no workbook".getBytes(StandardCharsets.UTF_8))).isEqualTo(new Unread(Why.BROKEN));
    }

    @Test
    void what_unpacks_without_end_is_left_where_it_is_too_much() throws IOException {
        var read = read(ODT, Documents.odt("labour ".repeat(20_000_000)));
        assertThat(read).isInstanceOfSatisfying(Pages.class, pages -> {
            assertThat(pages.whole()).isFalse();
            assertThat(pages.pages())
                    .hasSizeLessThan(1_000)
                    .allSatisfy(page -> assertThat(page.text().length()).isLessThanOrEqualTo(20_000));
        });
    }

    @Test
    void a_long_document_without_pages_is_read_in_parts_and_loses_no_word() throws IOException {
        var paragraphs = IntStream.range(0, 100)
                .mapToObj(number -> "Paragraph " + number + ". " + "labour ".repeat(20))
                .toArray(String[]::new);
        var read = (Pages) read(DOCX, Documents.docx(paragraphs));
        assertThat(read.pages()).extracting(DocumentPage::number).containsExactly(1, 2, 3, 4);
        assertThat(read.pages().stream().map(DocumentPage::text).collect(Collectors.joining("\n\n")))
                .contains(Arrays.stream(paragraphs).map(String::strip).toList());
    }

    @Test
    void a_process_that_does_not_begin_says_nothing_of_the_document() {
        var none = new DocumentReader(
                new ReadingProperties(Duration.ofSeconds(60), DataSize.ofMegabytes(-1)), JsonMapper.shared());
        assertThatThrownBy(() -> none.read(new ByteArrayInputStream(Documents.pdf("Fees.")), PDF))
                .isInstanceOf(IOException.class);
    }

    @Test
    void what_takes_too_long_or_too_much_memory_is_ended() throws IOException {
        var ordinary = Documents.pdf("Fees are paid back.");
        var slow = new DocumentReader(
                new ReadingProperties(Duration.ofMillis(1), DataSize.ofMegabytes(192)), JsonMapper.shared());
        assertThat(slow.read(new ByteArrayInputStream(ordinary), PDF)).isEqualTo(new Unread(Why.TOO_SLOW));
        var small = new DocumentReader(
                new ReadingProperties(Duration.ofSeconds(60), DataSize.ofMegabytes(32)), JsonMapper.shared());
        var many = Stream.generate(UUID::randomUUID).map(UUID::toString).limit(100_000);
        assertThat(small.read(new ByteArrayInputStream(Documents.docx(many.toArray(String[]::new))), DOCX))
                .isEqualTo(new Unread(Why.TOO_LARGE));
    }

    private static DocumentText read(String mediaType, byte[] content) throws IOException {
        var properties = new ReadingProperties(Duration.ofSeconds(60), DataSize.ofMegabytes(192));
        return new DocumentReader(properties, JsonMapper.shared()).read(new ByteArrayInputStream(content), mediaType);
    }

    private static Iterable<String> pages(DocumentText read) {
        assertThat(read).isInstanceOf(Pages.class);
        return ((Pages) read)
                .pages().stream()
                        .map(page ->
                                page.number() + (page.name() == null ? "" : " " + page.name()) + ": " + page.text())
                        .toList();
    }
}
