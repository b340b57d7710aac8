package org.trialogue.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class MediaTypesTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Test
    void a_zip_named_docx_is_a_zip() throws IOException {
        assertThat(MediaTypes.of(zip("holiday.txt"), "report.docx")).isEqualTo("application/zip");
    }

    @Test
    void a_word_file_is_one() throws IOException {
        assertThat(MediaTypes.of(zip("[Content_Types].xml"), "report.docx")).isEqualTo(WORD);
    }

    @Test
    void a_program_named_pdf_is_a_program() {
        var program = "MZ\u0090\0\3\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(MediaTypes.of(program, "figures.pdf")).isNotEqualTo("application/pdf");
    }

    @Test
    void bytes_that_nobody_knows_are_not_what_they_are_called() {
        assertThat(MediaTypes.of(new byte[] {1, 2, 3}, "letter.pdf")).isEqualTo("application/octet-stream");
    }

    @Test
    void a_pdf_is_one_whatever_it_is_called() {
        assertThat(MediaTypes.of("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), "figures.txt"))
                .isEqualTo("application/pdf");
    }

    @Test
    void names_lose_their_folders_and_keep_their_ending() {
        assertThat(FileName.of("C:\\reports\\..\\q3.pdf").value()).isEqualTo("q3.pdf");
        assertThat(FileName.of("../../etc/passwd").value()).isEqualTo("passwd");
        assertThat(FileName.of("q\u202e3\u0000.pdf").value()).isEqualTo("q3.pdf");
        assertThat(FileName.of("é".repeat(300) + ".pdf").value())
                .endsWith("….pdf")
                .hasSizeLessThanOrEqualTo(200);
    }

    private static byte[] zip(String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write("x".getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }
}
