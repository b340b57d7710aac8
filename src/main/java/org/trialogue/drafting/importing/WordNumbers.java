package org.trialogue.drafting.importing;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.trialogue.drafting.domain.Counting;
import org.trialogue.drafting.importing.Source.Kind;

/** Counts as Word counts: lists share their count through the definition they refer to, and a level starts anew under the one above. */
final class WordNumbers {

    private static final Numbered NONE = new Numbered(Kind.PLAIN, 0, "", false);

    private final @Nullable XWPFNumbering numbering;
    private final Map<Counter, Integer> counts = new HashMap<>();

    WordNumbers(XWPFDocument document) {
        numbering = document.getNumbering();
    }

    /**
     * What stands before a paragraph.
     *
     * @param typed what becomes words of the paragraph, as the portal has no such number
     * @param otherwise whether the portal counts it in another way
     */
    record Numbered(Kind kind, int value, String typed, boolean otherwise) {

        private static Numbered as(Kind kind, int value) {
            return new Numbered(kind, value, "", false);
        }

        private static Numbered instead(Kind kind, int value) {
            return new Numbered(kind, value, "", true);
        }

        private static Numbered typed(String number) {
            return new Numbered(Kind.PLAIN, 0, number, true);
        }
    }

    private record Counter(BigInteger list, int level) {}

    /** The number of the next paragraph of the document, which is counted. */
    Numbered next(XWPFParagraph paragraph) {
        var properties = properties(paragraph);
        if (numbering == null || properties == null || !properties.isSetNumId()) return NONE;
        var num = numbering.getNum(properties.getNumId().getVal());
        if (num == null) return NONE;
        var level = properties.isSetIlvl() ? properties.getIlvl().getVal().intValue() : 0;
        var definition = level(num, level);
        if (definition == null || !definition.isSetNumFmt()) return NONE;
        var value = count(num, level, definition);
        return switch (definition.getNumFmt().getVal().intValue()) {
            case STNumberFormat.INT_BULLET -> Numbered.as(Kind.BULLET, 0);
            case STNumberFormat.INT_DECIMAL -> level == 0 ? Numbered.as(Kind.NUMBERED, value) : below(level, value);
            case STNumberFormat.INT_LOWER_LETTER -> Numbered.as(Kind.LETTERED, value);
            case STNumberFormat.INT_LOWER_ROMAN -> level > 1 ? Numbered.as(Kind.ROMAN, value) : roman(level, value);
            case STNumberFormat.INT_UPPER_LETTER -> level == 0 ? typed(Counting.letters(value)) : below(level, value);
            case STNumberFormat.INT_UPPER_ROMAN -> level == 0 ? typed(Counting.roman(value)) : below(level, value);
            default -> NONE;
        };
    }

    /** What is counted as 1.1 or A. stands as (a), and what is under that as (i). */
    private static Numbered below(int level, int value) {
        return Numbered.instead(level == 1 ? Kind.LETTERED : Kind.ROMAN, value);
    }

    private static Numbered roman(int level, int value) {
        return level == 0 ? Numbered.typed("(" + Counting.roman(value) + ") ") : below(level, value);
    }

    private static Numbered typed(String number) {
        return Numbered.typed(number.toUpperCase(Locale.ROOT) + ". ");
    }

    private int count(XWPFNum num, int level, CTLvl definition) {
        var list = num.getCTNum().getAbstractNumId().getVal();
        counts.keySet().removeIf(counter -> counter.list().equals(list) && counter.level() > level);
        var restart = override(num, level);
        var own = new Counter(num.getCTNum().getNumId().negate(), level);
        if (restart != null && counts.putIfAbsent(own, 1) == null) counts.remove(new Counter(list, level));
        var start = restart != null
                ? restart
                : definition.isSetStart() ? definition.getStart().getVal().intValue() : 1;
        return counts.merge(new Counter(list, level), start, (last, first) -> last + 1);
    }

    private static @Nullable Integer override(XWPFNum num, int level) {
        for (var override : num.getCTNum().getLvlOverrideList())
            if (override.getIlvl().intValue() == level && override.isSetStartOverride())
                return override.getStartOverride().getVal().intValue();
        return null;
    }

    private @Nullable CTLvl level(XWPFNum num, int level) {
        if (numbering == null) return null;
        var definition =
                numbering.getAbstractNum(num.getCTNum().getAbstractNumId().getVal());
        if (definition == null) return null;
        for (var each : definition.getCTAbstractNum().getLvlList())
            if (each.getIlvl().intValue() == level) return each;
        return null;
    }

    /** The paragraph's own, or else its style's or that of a style it is based on. */
    private static @Nullable CTNumPr properties(XWPFParagraph paragraph) {
        var own = paragraph.getCTP().getPPr();
        if (own != null && own.isSetNumPr()) return own.getNumPr();
        var styles = paragraph.getDocument().getStyles();
        var style = styles == null || paragraph.getStyle() == null ? null : styles.getStyle(paragraph.getStyle());
        for (int depth = 0; style != null && depth < 10; depth++) {
            CTPPrGeneral general = style.getCTStyle().getPPr();
            if (general != null && general.isSetNumPr()) return general.getNumPr();
            var base = style.getBasisStyleID();
            style = base == null ? null : styles.getStyle(base);
        }
        return null;
    }
}
