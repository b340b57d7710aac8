package org.trialogue.platform.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents of every kind that is read, made as their writers make them. */
public final class Documents {

    private Documents() {}

    /** A PDF with these words, a page each. */
    public static byte[] pdf(String... pages) throws IOException {
        try (var document = written(pages)) {
            return saved(document);
        }
    }

    /** The same, which opens with a password. */
    public static byte[] encryptedPdf(String... pages) throws IOException {
        try (var document = written(pages)) {
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            return saved(document);
        }
    }

    /** A document of Word. */
    public static byte[] docx(String... paragraphs) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            for (var paragraph : paragraphs)
                document.createParagraph().createRun().setText(paragraph);
            document.write(out);
            return out.toByteArray();
        }
    }

    /** A workbook with one word in each sheet, which bears the word's name. */
    public static byte[] xlsx(String... words) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            for (var word : words)
                book.createSheet("On " + word).createRow(0).createCell(0).setCellValue(word);
            book.write(out);
            return out.toByteArray();
        }
    }

    /** A text of OpenDocument, as its format wants it: the type first, and not packed. */
    public static byte[] odt(String words) throws IOException {
        var type = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var first = new ZipEntry("mimetype");
            var sum = new CRC32();
            sum.update(type);
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
                    <office:body><office:text><text:p>""".getBytes(StandardCharsets.UTF_8));
            zip.write(words.getBytes(StandardCharsets.UTF_8));
            zip.write(
                    "</text:p></office:text></office:body></office:document-content>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static PDDocument written(String... pages) throws IOException {
        var document = new PDDocument();
        for (var words : pages) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(words);
                content.endText();
            }
        }
        return document;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
