package org.trialogue.drafting.exporting;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.trialogue.drafting.exporting.TextExport.Setting;
import org.trialogue.prosemirror.Mark;

/** Writes a line into a Word paragraph: runs, links, notes; what is suggested as a tracked change with its author and time. */
final class WordLine {

    private final XWPFDocument document;
    private final Setting setting;
    private int changes;

    WordLine(XWPFDocument document, Setting setting) {
        this.document = document;
        this.setting = setting;
    }

    void write(List<Inline> inlines, XWPFParagraph paragraph) {
        for (var inline : inlines) {
            switch (inline) {
                case Inline.Words(var said, var marks) -> words(said, run(inline, paragraph), inline);
                case Inline.Break(var marks) -> run(inline, paragraph).addBreak();
                case Inline.Note(var said, var marks) -> note(said, paragraph);
            }
        }
    }

    private void words(String said, XWPFRun run, Inline inline) {
        if (inline.is("deletion")) run.getCTR().addNewDelText().setStringValue(said);
        else run.setText(said);
        for (var text : run.getCTR().getTList())
            text.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
        for (var text : run.getCTR().getDelTextList())
            text.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
    }

    private void note(List<Inline> said, XWPFParagraph paragraph) {
        var note = document.createFootnote();
        write(said, note.createParagraph());
        paragraph.addFootnoteReference(note);
    }

    private XWPFRun run(Inline inline, XWPFParagraph paragraph) {
        var run = inline.mark("deletion")
                .map(mark -> tracked(paragraph.getCTP().addNewDel(), mark, paragraph))
                .or(() -> inline.mark("insertion")
                        .map(mark -> tracked(paragraph.getCTP().addNewIns(), mark, paragraph)))
                .orElseGet(() -> linked(inline, paragraph));
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

    private XWPFRun tracked(CTRunTrackChange change, Mark mark, XWPFParagraph paragraph) {
        change.setId(java.math.BigInteger.valueOf(++changes));
        change.setAuthor(setting.names().apply(mark.attrs().string("member") + ""));
        change.setDate(calendar(mark.attrs().string("at") + ""));
        return new XWPFRun(change.addNewR(), (org.apache.poi.xwpf.usermodel.IRunBody) paragraph);
    }

    private static Calendar calendar(String at) {
        try {
            return GregorianCalendar.from(Instant.parse(at).atZone(ZoneOffset.UTC));
        } catch (DateTimeParseException unknown) {
            return GregorianCalendar.from(Instant.EPOCH.atZone(ZoneOffset.UTC));
        }
    }
}
