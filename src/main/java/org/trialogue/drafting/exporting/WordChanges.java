package org.trialogue.drafting.exporting;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrackChange;
import org.trialogue.drafting.exporting.TextExport.Setting;
import org.trialogue.prosemirror.Mark;

/**
 * Writes what is suggested as Word's tracked changes. A block that comes or goes with all its words has its own paragraph marks tracked; where
 * only the break before it is suggested, that is the mark of the paragraph before.
 */
final class WordChanges {

    private final Setting setting;
    private int changes;
    private @Nullable XWPFParagraph before;
    private @Nullable SuggestedBlock around;

    WordChanges(Setting setting) {
        this.setting = setting;
    }

    /** Writes what is in a block. */
    void within(Piece block, Runnable writing) {
        var outside = around;
        SuggestedBlock.of(block.node()).ifPresent(this::enter);
        writing.run();
        around = outside;
    }

    /** What is suggested of the block that is being written, if it comes or goes as a whole. */
    List<Mark> around() {
        return around == null ? List.of() : List.of(around.mark());
    }

    /** A paragraph that has been begun. */
    void begun(XWPFParagraph paragraph) {
        if (around != null) track(paragraph, around);
        before = paragraph;
    }

    void row(CTTrPr row, SuggestedBlock change) {
        sign(change.insertion() ? row.addNewIns() : row.addNewDel(), change.mark());
    }

    /** Says who suggested a change of words, and when. */
    CTRunTrackChange signed(CTRunTrackChange change, Mark mark) {
        sign(change, mark);
        return change;
    }

    private void sign(CTTrackChange change, Mark mark) {
        change.setId(BigInteger.valueOf(++changes));
        change.setAuthor(setting.names().apply(mark.attrs().string("member") + ""));
        change.setDate(calendar(mark.attrs().string("at") + ""));
    }

    static Calendar calendar(Instant at) {
        return GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
    }

    private void enter(SuggestedBlock change) {
        if (change.whole()) around = change;
        else if (before != null) track(before, change);
    }

    private void track(XWPFParagraph paragraph, SuggestedBlock change) {
        var words = paragraph.getCTP();
        var properties = words.isSetPPr() ? words.getPPr() : words.addNewPPr();
        var mark = properties.isSetRPr() ? properties.getRPr() : properties.addNewRPr();
        if (mark.isSetIns() || mark.isSetDel()) return;
        sign(change.insertion() ? mark.addNewIns() : mark.addNewDel(), change.mark());
    }

    private static Calendar calendar(String at) {
        try {
            return calendar(Instant.parse(at));
        } catch (DateTimeParseException unknown) {
            return calendar(Instant.EPOCH);
        }
    }
}
