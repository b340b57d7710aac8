package org.trialogue.drafting.importing;

import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.trialogue.drafting.importing.Source.Kind;

/** What a paragraph's style says it is. Style names are English inside the file, whatever language Word shows. */
final class WordStyles {

    private WordStyles() {}

    static Kind kind(XWPFParagraph paragraph) {
        var id = paragraph.getStyle();
        if (id == null) return Kind.PLAIN;
        var styles = paragraph.getDocument().getStyles();
        var style = styles == null ? null : styles.getStyle(id);
        var name = style == null || style.getName() == null ? id : style.getName();
        return switch (name.toLowerCase(Locale.ROOT).replace(" ", "")) {
            case "title" -> Kind.TITLE;
            case "heading1" -> Kind.HEADING_1;
            case "heading2" -> Kind.HEADING_2;
            case "heading3", "heading4", "heading5", "heading6" -> Kind.HEADING_3;
            case "quote", "intensequote" -> Kind.QUOTE;
            default -> Kind.PLAIN;
        };
    }
}
