package org.trialogue.drafting.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.trialogue.drafting.importing.Source.Kind;

/** What a paragraph's style says it is. Style names are English inside the file, whatever language Word shows. */
final class WordStyles {

    /** Deeper than any file bases one style on another on purpose. */
    private static final int DEEPEST = 10;

    private WordStyles() {}

    static Kind kind(XWPFParagraph paragraph) {
        return names(paragraph).stream()
                .map(WordStyles::kind)
                .filter(kind -> kind != Kind.PLAIN)
                .findFirst()
                .orElse(Kind.PLAIN);
    }

    /** Whether it is a line of a table of contents. */
    static boolean ofContents(XWPFParagraph paragraph) {
        return names(paragraph).stream().anyMatch(name -> name.matches("toc(\\d|heading)"));
    }

    private static Kind kind(String name) {
        return switch (name) {
            case "title" -> Kind.TITLE;
            case "heading1" -> Kind.HEADING_1;
            case "heading2" -> Kind.HEADING_2;
            case "heading3", "heading4", "heading5", "heading6" -> Kind.HEADING_3;
            case "quote", "intensequote" -> Kind.QUOTE;
            default -> Kind.PLAIN;
        };
    }

    /** The name of its style and of those that this one is based on, the nearest first. */
    private static List<String> names(XWPFParagraph paragraph) {
        var names = new ArrayList<String>();
        var styles = paragraph.getDocument().getStyles();
        var id = paragraph.getStyle();
        for (int depth = 0; id != null && depth < DEEPEST; depth++) {
            var style = styles == null ? null : styles.getStyle(id);
            var name = style == null || style.getName() == null ? id : style.getName();
            names.add(name.toLowerCase(Locale.ROOT).replace(" ", ""));
            id = style == null ? null : style.getBasisStyleID();
        }
        return names;
    }
}
