package org.trialogue.drafting.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.function.Consumer;
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

    /** A list that Word numbers by itself: "1." on the first level, "(a)" on the second. */
    static BigInteger list(XWPFDocument document) {
        var definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.ONE);
        level(definition, 0, STNumberFormat.DECIMAL);
        level(definition, 1, STNumberFormat.LOWER_LETTER);
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
