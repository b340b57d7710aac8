package org.trialogue.drafting.exporting;

import java.util.List;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;

/** Writes a line into a Word paragraph: runs, links, notes; what is suggested as a tracked change with its author and time. */
final class WordLine {

    private final XWPFDocument document;
    private final WordChanges changes;
    private final WordComments comments;

    WordLine(XWPFDocument document, WordChanges changes, WordComments comments) {
        this.document = document;
        this.changes = changes;
        this.comments = comments;
    }

    /** Writes a line, and what is said beside it. */
    void write(Piece line, XWPFParagraph paragraph) {
        changes.begun(paragraph);
        if (Direction.fromRightToLeft(line.node().textContent())) fromRightToLeft(paragraph);
        var inlines = Inline.of(line.node());
        var position = line.at();
        for (int i = 0; i < inlines.size(); i++) {
            comments.at(position, paragraph);
            var child = line.node().child(i);
            if (child.isText()) cut(inlines.get(i), child.text(), position, paragraph);
            else write(inlines.get(i), paragraph);
            position += child.nodeSize();
        }
        comments.at(position, paragraph);
    }

    /** Writes what stands before or behind a line without being part of it; it is suggested where what is around it is. */
    void sign(String said, XWPFParagraph paragraph) {
        if (!said.isEmpty()) write(new Inline.Words(said, changes.around()), paragraph);
    }

    private static void fromRightToLeft(XWPFParagraph paragraph) {
        var place = paragraph.getCTP();
        (place.isSetPPr() ? place.getPPr() : place.addNewPPr()).addNewBidi();
    }

    private void cut(Inline words, String said, int from, XWPFParagraph paragraph) {
        var written = 0;
        for (var cut : comments.cuts(from, from + said.length())) {
            write(new Inline.Words(said.substring(written, cut - from), words.marks()), paragraph);
            comments.at(cut, paragraph);
            written = cut - from;
        }
        write(new Inline.Words(said.substring(written), words.marks()), paragraph);
    }

    private void write(Inline inline, XWPFParagraph paragraph) {
        switch (inline) {
            case Inline.Words(var said, var marks) -> words(said, run(inline, paragraph), inline);
            case Inline.Break(var marks) -> run(inline, paragraph).addBreak();
            case Inline.Note(var said, var marks) -> note(said, paragraph, inline);
        }
    }

    private void words(String said, XWPFRun run, Inline inline) {
        if (inline.is("deletion")) run.getCTR().addNewDelText().setStringValue(said);
        else run.setText(said);
        if (Direction.fromRightToLeft(said)) fromRightToLeft(run);
        for (var text : run.getCTR().getTList())
            text.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
        for (var text : run.getCTR().getDelTextList())
            text.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
    }

    /** Letters that run from right to left have a weight and a slope of their own in Word. */
    private static void fromRightToLeft(XWPFRun run) {
        if (run.isBold()) run.setComplexScriptBold(true);
        if (run.isItalic()) run.setComplexScriptItalic(true);
        var letters = run.getCTR();
        (letters.isSetRPr() ? letters.getRPr() : letters.addNewRPr()).addNewRtl();
    }

    private void note(List<Inline> said, XWPFParagraph paragraph, Inline inline) {
        var note = document.createFootnote();
        var words = note.createParagraph();
        said.forEach(each -> write(each, words));
        var reference = run(inline, paragraph).getCTR();
        var look = reference.isSetRPr() ? reference.getRPr() : reference.addNewRPr();
        look.addNewRStyle().setVal("FootnoteReference");
        reference.addNewFootnoteReference().setId(note.getId());
    }

    private XWPFRun run(Inline inline, XWPFParagraph paragraph) {
        var inserted = inline.mark("insertion")
                .map(mark -> changes.signed(paragraph.getCTP().addNewIns(), mark))
                .orElse(null);
        var deleted = inline.mark("deletion")
                .map(mark ->
                        changes.signed(inserted == null ? paragraph.getCTP().addNewDel() : inserted.addNewDel(), mark))
                .orElse(inserted);
        var run = deleted == null
                ? linked(inline, paragraph)
                : new XWPFRun(deleted.addNewR(), (org.apache.poi.xwpf.usermodel.IRunBody) paragraph);
        if (inline.is("strong")) run.setBold(true);
        if (inline.is("em")) run.setItalic(true);
        if (inline.is("underline")) run.setUnderline(UnderlinePatterns.SINGLE);
        if (inline.is("superscript")) run.setVerticalAlignment(STVerticalAlignRun.SUPERSCRIPT.toString());
        if (inline.is("subscript")) run.setVerticalAlignment(STVerticalAlignRun.SUBSCRIPT.toString());
        return run;
    }

    /** Only an address that leads somewhere outside the portal too is a link in a file. */
    private static XWPFRun linked(Inline inline, XWPFParagraph paragraph) {
        return inline.mark("link")
                .map(link -> link.attrs().string("href"))
                .filter(href -> href.matches("(https?://|mailto:).*"))
                .<XWPFRun>map(paragraph::createHyperlinkRun)
                .orElseGet(paragraph::createRun);
    }
}
