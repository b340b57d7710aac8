package org.trialogue.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;
import org.trialogue.platform.pages.DocumentText.Pages;
import org.trialogue.platform.pages.DocumentText.Unread;
import org.trialogue.platform.pages.DocumentText.Why;
import tools.jackson.databind.json.JsonMapper;

/** PDFs that are very long, that hold no words, and that are made to hold a parser up: each comes to words or to a reason, in time. */
class HostilePdfTest {

    private static final String PDF = "application/pdf";
    private static final Duration TIME = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofSeconds(10);

    /** What starting and ending a process may take besides, on a machine that is busy. */
    private static final Duration AROUND = Duration.ofSeconds(20);

    @Test
    void each_of_two_thousand_pages_is_read_under_its_number() throws IOException {
        var words = IntStream.rangeClosed(1, 2_000)
                .mapToObj(page -> "Finding " + page + " of the inspectors.")
                .toArray(String[]::new);
        var read = read(Documents.pdf(words), TIME);
        assertThat(read).isInstanceOfSatisfying(Pages.class, pages -> {
            assertThat(pages.whole()).isTrue();
            assertThat(pages.pages())
                    .extracting(DocumentPage::number)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 2_000).boxed().toList());
            assertThat(pages.pages())
                    .allSatisfy(page ->
                            assertThat(page.text()).isEqualTo("Finding " + page.number() + " of the inspectors."));
        });
    }

    @Test
    void a_scan_holds_no_words() throws IOException {
        try (var document = new PDDocument()) {
            var picture =
                    LosslessFactory.createFromImage(document, new BufferedImage(80, 110, BufferedImage.TYPE_INT_RGB));
            for (var page = 0; page < 3; page++) {
                var scanned = new PDPage();
                document.addPage(scanned);
                try (var content = new PDPageContentStream(document, scanned)) {
                    content.drawImage(picture, 0, 0, 600, 800);
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            assertThat(read(out.toByteArray(), TIME)).isEqualTo(new Unread(Why.WORDLESS));
        }
    }

    @Test
    void what_opens_with_a_password_alone_says_so() throws IOException {
        assertThat(read(Documents.encryptedPdf("Secret."), TIME)).isEqualTo(new Unread(Why.ENCRYPTED));
    }

    /** What is left of a broken one may still be read; what cannot be read says so. */
    @ParameterizedTest
    @MethodSource
    void a_broken_one_comes_to_what_is_left_of_it_or_to_a_reason(byte[] broken) throws IOException {
        assertThat(read(broken, TIME))
                .satisfiesAnyOf(
                        read -> assertThat(read).isInstanceOf(Pages.class),
                        read -> assertThat(read).isIn(new Unread(Why.BROKEN), new Unread(Why.WORDLESS)));
    }

    static Stream<byte[]> a_broken_one_comes_to_what_is_left_of_it_or_to_a_reason() throws IOException {
        var whole = Documents.pdf("Fees are paid back.", "Inspectors visit twice.");
        var holed = whole.clone();
        Arrays.fill(holed, holed.length / 3, holed.length / 2, (byte) 0);
        return Stream.of(
                Arrays.copyOf(whole, whole.length / 2),
                Arrays.copyOf(whole, 20),
                holed,
                "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII),
                "%PDF-1.7\ntrailer<</Root 9 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @MethodSource
    void one_that_is_made_to_hold_a_parser_up_is_ended_in_time_and_the_next_is_read(byte[] hostile) throws IOException {
        var began = System.nanoTime();
        assertThat(read(hostile, SHORT)).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SHORT.plus(AROUND));
        assertThat(read(Documents.pdf("Fees are paid back."), TIME)).isInstanceOf(Pages.class);
    }

    static Stream<byte[]> one_that_is_made_to_hold_a_parser_up_is_ended_in_time_and_the_next_is_read() {
        return Stream.of(
                // pages that are their own parts
                made("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 4>>"),
                // two that are each other's parts
                made(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[3 0 R 3 0 R]/Count 8>>",
                        "<</Type/Pages/Parent 2 0 R/Kids[2 0 R 2 0 R]/Count 8>>"),
                // a page that draws a form that draws itself
                made(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>",
                        stream("", "/F Do"),
                        stream(
                                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>",
                                "/F Do /F Do")),
                // a stream as long as it is long
                made(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
                        "<</Length 4 0 R>>\nstream\nBT ET\nendstream"),
                // lists in lists, and dictionaries in dictionaries
                made("<</Type/Catalog/Pages 2 0 R>>", "[".repeat(200_000) + "]".repeat(200_000)),
                made("<</Type/Catalog/Pages 2 0 R>>", "<</A".repeat(100_000) + " 1 " + ">>".repeat(100_000)),
                // a tree of pages that is a long chain
                made(chain(20_000)),
                // a table of places that leads back to itself
                ("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n"
                                + "<</Size 3/Root 1 0 R/Prev 57>>\nstartxref\n57\n%%EOF")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private static String[] chain(int depth) {
        var objects = new ArrayList<>(List.of("<</Type/Catalog/Pages 2 0 R>>"));
        for (var at = 2; at < depth; at++) objects.add("<</Type/Pages/Kids[%d 0 R]/Count 1>>".formatted(at + 1));
        objects.add("<</Type/Page/MediaBox[0 0 9 9]>>");
        return objects.toArray(String[]::new);
    }

    private static String stream(String entries, String content) {
        return "<<%s/Length %d>>\nstream\n%s\nendstream".formatted(entries, content.length(), content);
    }

    /** A PDF of these objects, the first of which is its root; its table of places is true. */
    private static byte[] made(String... objects) {
        var pdf = new StringBuilder("%PDF-1.7\n");
        var places = new StringBuilder("0000000000 65535 f \n");
        for (var at = 0; at < objects.length; at++) {
            places.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append("%d 0 obj\n%s\nendobj\n".formatted(at + 1, objects[at]));
        }
        var table = pdf.length();
        var size = objects.length + 1;
        return pdf.append("xref\n0 %d\n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
                        .formatted(size, places, size, table))
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static DocumentText read(byte[] content, Duration time) throws IOException {
        var properties = new ReadingProperties(time, DataSize.ofMegabytes(192));
        return new DocumentReader(properties, JsonMapper.shared()).read(new ByteArrayInputStream(content), PDF);
    }
}
