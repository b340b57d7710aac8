package org.trialogue.drafting.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.trialogue.drafting.importing.Run.Emphasis;
import org.w3c.dom.Node;

/** The words of a Word paragraph as they read with all tracked changes accepted. */
final class WordRuns {

    private static final Set<String> DELETED = Set.of("del", "moveFrom");

    private final List<Run> runs = new ArrayList<>();
    private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);

    WordRuns(XWPFParagraph paragraph) {
        for (var run : paragraph.getRuns()) read(run);
        footnotes(paragraph);
    }

    Words words() {
        return new Words(runs);
    }

    Map<LeftOut, Integer> leftOut() {
        return leftOut;
    }

    private void read(XWPFRun run) {
        if (DELETED.contains(run.getCTR().getDomNode().getParentNode().getLocalName())) {
            leave(LeftOut.DELETIONS);
            return;
        }
        if (run instanceof XWPFHyperlinkRun) leave(LeftOut.LINKS);
        run.getEmbeddedPictures().forEach(picture -> leave(LeftOut.IMAGES));
        runs.add(new Run(words(run), emphases(run)));
    }

    private static String words(XWPFRun run) {
        var words = new StringBuilder();
        var children = run.getCTR().getDomNode().getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            var child = children.item(i);
            if (child.getLocalName() == null) continue;
            switch (child.getLocalName()) {
                case "t" -> words.append(letters(child));
                case "tab" -> words.append(' ');
                case "noBreakHyphen" -> words.append('-');
                case "br", "cr" -> words.append(breaksPage(child) ? "" : "\n");
                default -> {}
            }
        }
        return words.toString();
    }

    private static String letters(Node text) {
        var letters = new StringBuilder();
        for (var part = text.getFirstChild(); part != null; part = part.getNextSibling())
            letters.append(part.getNodeValue());
        return letters.toString();
    }

    private static boolean breaksPage(Node lineBreak) {
        var attributes = lineBreak.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++)
            if ("type".equals(attributes.item(i).getLocalName())) return true;
        return false;
    }

    private void footnotes(XWPFParagraph paragraph) {
        for (var run : paragraph.getRuns())
            for (var reference : run.getCTR().getFootnoteReferenceList()) {
                leave(LeftOut.FOOTNOTES);
                var note = paragraph
                        .getDocument()
                        .getFootnoteByID(reference.getId().intValue());
                if (note == null) continue;
                for (var line : note.getParagraphs())
                    runs.add(new Run(" [" + line.getText().strip() + "]"));
            }
    }

    private static Set<Emphasis> emphases(XWPFRun run) {
        var emphases = EnumSet.noneOf(Emphasis.class);
        if (run.isBold()) emphases.add(Emphasis.STRONG);
        if (run.isItalic()) emphases.add(Emphasis.EM);
        if (run.getUnderline() != UnderlinePatterns.NONE && !(run instanceof XWPFHyperlinkRun))
            emphases.add(Emphasis.UNDERLINE);
        if (STVerticalAlignRun.SUPERSCRIPT.equals(run.getVerticalAlignment())) emphases.add(Emphasis.SUPERSCRIPT);
        if (STVerticalAlignRun.SUBSCRIPT.equals(run.getVerticalAlignment())) emphases.add(Emphasis.SUBSCRIPT);
        return emphases;
    }

    private void leave(LeftOut what) {
        leftOut.merge(what, 1, Integer::sum);
    }
}
