package org.trialogue.drafting.importing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.junit.jupiter.api.Test;
import org.trialogue.platform.Refusal;

class WrongFilesTest {

    private static final byte[] WORD =
            WordFiles.made(document -> document.createParagraph().createRun().setText("Words."));

    @Test
    void an_empty_file_is_refused() {
        refused(new byte[0], "drafting.refused.empty");
        refused(" \n\f\n".getBytes(StandardCharsets.UTF_8), "drafting.refused.empty");
        refused(WordFiles.made(document -> document.createParagraph()), "drafting.refused.empty");
    }

    @Test
    void a_zip_that_is_no_word_file_is_refused_whatever_it_is_called() throws IOException {
        refused(zip("photo.jpg", 10), "drafting.refused.not-word");
    }

    @Test
    void a_word_file_cut_off_in_the_middle_is_refused() {
        refused(Arrays.copyOf(WORD, WORD.length / 2), "drafting.refused.broken");
        refused(Arrays.copyOf(WORD, 40), "drafting.refused.broken");
    }

    @Test
    void a_few_bytes_that_unpack_to_gigabytes_are_refused() throws IOException {
        refused(zip("word/document.xml", 200 << 20), "platform.refused.bomb");
    }

    @Test
    void an_encrypted_word_file_is_refused() throws Exception {
        refused(encrypted(), "drafting.refused.encrypted");
    }

    @Test
    void other_formats_are_refused_by_what_they_are() {
        refused("%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8), "drafting.refused.pdf");
        refused("{\\rtf1 words}".getBytes(StandardCharsets.UTF_8), "drafting.refused.kind");
        refused("<?xml version=\"1.0\"?><feed>words</feed>".getBytes(StandardCharsets.UTF_8), "drafting.refused.kind");
    }

    @Test
    void a_word_file_with_macros_is_refused() throws Exception {
        refused(withMacros(), "drafting.refused.macros");
    }

    @Test
    void pages_and_markdown_nested_beyond_measure_are_refused() {
        var page = "<html><body>" + "<div>".repeat(5_000) + "words";
        refused(page.getBytes(StandardCharsets.UTF_8), "drafting.refused.nested");
        var line = "<html><body><p>" + "<span>".repeat(5_000) + "words";
        refused(line.getBytes(StandardCharsets.UTF_8), "drafting.refused.nested");
    }

    private static void refused(byte[] bytes, String why) {
        assertThatThrownBy(() -> Documents.read("draft.docx", bytes))
                .isInstanceOf(Refusal.class)
                .hasMessage(why);
    }

    private static byte[] zip(String entry, int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            var zeros = new byte[1 << 16];
            for (int left = size; left > 0; left -= zeros.length) zip.write(zeros, 0, Math.min(left, zeros.length));
        }
        return bytes.toByteArray();
    }

    private static byte[] withMacros() throws Exception {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("Words.");
            document.getPackage()
                    .replaceContentType(
                            XWPFRelation.DOCUMENT.getContentType(), XWPFRelation.MACRO_DOCUMENT.getContentType());
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] encrypted() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(WORD);
            }
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }
}
