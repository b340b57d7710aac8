package org.trialogue.drafting.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Word files made for a test. */
final class WordFiles {

    private WordFiles() {}

    static byte[] made(Consumer<XWPFDocument> content) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            content.accept(document);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A file with this XML between the tags of its body. */
    static byte[] of(String body) {
        var document = """
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
                    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
                    xmlns:v="urn:schemas-microsoft-com:vml"><w:body>%s</w:body></w:document>""".formatted(body);
        var bytes = new ByteArrayOutputStream();
        try (var empty = new ZipInputStream(new ByteArrayInputStream(made(nothing -> {})));
                var file = new ZipOutputStream(bytes)) {
            for (var entry = empty.getNextEntry(); entry != null; entry = empty.getNextEntry()) {
                file.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("word/document.xml")) file.write(document.getBytes(StandardCharsets.UTF_8));
                else empty.transferTo(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** A list that Word numbers by itself: "1." on the first level, "(a)" on the second. */
    static BigInteger list(XWPFDocument document) {
        return list(document, STNumberFormat.DECIMAL, STNumberFormat.LOWER_LETTER);
    }

    /** A list that Word numbers by itself, with the format of each level. */
    static BigInteger list(XWPFDocument document, STNumberFormat.Enum... formats) {
        var definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.ONE);
        for (int i = 0; i < formats.length; i++) level(definition, i, formats[i]);
        var numbering = document.createNumbering();
        var key = numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(definition));
        return numbering.addNum(key);
    }

    static void numbered(XWPFDocument document, BigInteger list, int level, String words) {
        var paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(words);
    }

    private static void level(CTAbstractNum definition, int level, STNumberFormat.Enum format) {
        var added = definition.addNewLvl();
        added.setIlvl(BigInteger.valueOf(level));
        added.addNewStart().setVal(BigInteger.ONE);
        added.addNewNumFmt().setVal(format);
    }
}
