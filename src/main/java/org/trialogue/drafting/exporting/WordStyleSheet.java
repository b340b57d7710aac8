package org.trialogue.drafting.exporting;

import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a Word file, under the names that Word gives its own, so that they can be changed there in one place. */
final class WordStyleSheet {

    private final XWPFStyles styles;

    private WordStyleSheet(XWPFStyles styles) {
        this.styles = styles;
    }

    static void in(XWPFDocument document, Locale language) {
        var styles = document.createStyles();
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii("Source Serif 4");
        fonts.setHAnsi("Source Serif 4");
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage(language.toLanguageTag());
        var sheet = new WordStyleSheet(styles);
        var normal = paragraph("Normal", "Normal", 22, false);
        normal.setDefault(true);
        sheet.add(normal);
        sheet.add(paragraph("Title", "Title", 40, true));
        for (int level = 1; level <= 3; level++) sheet.add(heading(level));
        var quote = paragraph("Quote", "Quote", 22, false);
        quote.getPPr().addNewInd().setLeft(BigInteger.valueOf(1134));
        sheet.add(quote);
        sheet.add(paragraph("TableHeading", "Table Heading", 22, true));
        sheet.add(paragraph("FootnoteText", "footnote text", 18, false));
        sheet.add(reference());
    }

    /** The sheet takes a copy: what is said of a style later is lost. */
    private void add(CTStyle style) {
        styles.addStyle(new XWPFStyle(style));
    }

    private static CTStyle heading(int level) {
        var heading = paragraph("Heading" + level, "heading " + level, 34 - 4 * level, true);
        heading.getPPr().addNewKeepNext();
        heading.getPPr().getSpacing().setBefore(BigInteger.valueOf(240));
        heading.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        return heading;
    }

    private static CTStyle paragraph(String id, String name, int halfPoints, boolean bold) {
        var style = style(id, name, STStyleType.PARAGRAPH);
        if (!id.equals("Normal")) style.addNewBasedOn().setVal("Normal");
        style.addNewPPr().addNewSpacing().setAfter(BigInteger.valueOf(120));
        var run = style.addNewRPr();
        if (bold) run.addNewB();
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        return style;
    }

    private static CTStyle reference() {
        var style = style("FootnoteReference", "footnote reference", STStyleType.CHARACTER);
        style.addNewRPr().addNewVertAlign().setVal(STVerticalAlignRun.SUPERSCRIPT);
        return style;
    }

    private static CTStyle style(String id, String name, STStyleType.Enum type) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(type);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        return style;
    }
}
