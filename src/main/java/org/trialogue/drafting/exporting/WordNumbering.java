package org.trialogue.drafting.exporting;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** The counts of a Word file: provisions and their parts in one, with a level for each; bullets in another. */
final class WordNumbering {

    private static final int LEVELS = 9;
    private static final long STEP = 567;

    private final XWPFNumbering numbering;
    private final BigInteger provisions;
    private final BigInteger counted;
    private final BigInteger bullets;

    WordNumbering(XWPFDocument document) {
        numbering = document.createNumbering();
        provisions = define(0);
        counted = numbering.addNum(provisions);
        bullets = numbering.addNum(define(1));
    }

    /** Lets Word count a paragraph on a level; from a number on where one is given, else on from the one before. */
    void count(XWPFParagraph paragraph, int level, @Nullable Integer from) {
        paragraph.setNumID(from == null ? counted : starting(level(level), from));
        paragraph.setNumILvl(BigInteger.valueOf(level(level)));
    }

    void bullet(XWPFParagraph paragraph, int level) {
        paragraph.setNumID(bullets);
        paragraph.setNumILvl(BigInteger.valueOf(level(level)));
    }

    private static int level(int level) {
        return Math.min(level, LEVELS - 1);
    }

    private BigInteger starting(int level, int from) {
        var key = numbering.addNum(provisions);
        var override = numbering.getNum(key).getCTNum().addNewLvlOverride();
        override.setIlvl(BigInteger.valueOf(level));
        override.addNewStartOverride().setVal(BigInteger.valueOf(from));
        return key;
    }

    private BigInteger define(int number) {
        var definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.valueOf(number));
        for (int level = 0; level < LEVELS; level++) level(definition, level, number == 1);
        return numbering.addAbstractNum(new XWPFAbstractNum(definition));
    }

    private static void level(CTAbstractNum definition, int level, boolean bullet) {
        var added = definition.addNewLvl();
        added.setIlvl(BigInteger.valueOf(level));
        added.addNewStart().setVal(BigInteger.ONE);
        added.addNewNumFmt().setVal(bullet ? STNumberFormat.BULLET : format(level));
        added.addNewLvlText().setVal(bullet ? "–" : level == 0 ? "%1." : "(%" + (level + 1) + ")");
        var indent = added.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf((level + 1) * STEP));
        indent.setHanging(BigInteger.valueOf(STEP));
    }

    private static STNumberFormat.Enum format(int level) {
        if (level == 0) return STNumberFormat.DECIMAL;
        return level % 2 == 1 ? STNumberFormat.LOWER_LETTER : STNumberFormat.LOWER_ROMAN;
    }
}
