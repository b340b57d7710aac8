package org.trialogue.drafting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Style;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.application.AnsweringPositions;
import org.trialogue.drafting.application.OpenedText;
import org.trialogue.drafting.application.OwnParts;
import org.trialogue.drafting.application.OwnWord;
import org.trialogue.membership.Membership;
import org.trialogue.platform.ui.RoomPages;

/** Puts before an act of adoption what is not settled in the room of those in whose name it is given. */
@Component
class UnsettledNotes {

    private final OwnWord ownWord;
    private final OwnParts parts;
    private final AnsweringPositions answering;
    private final Drafts drafts;
    private final Membership membership;
    private final RoomPages pages;

    UnsettledNotes(
            OwnWord ownWord,
            OwnParts parts,
            AnsweringPositions answering,
            Drafts drafts,
            Membership membership,
            RoomPages pages) {
        this.ownWord = ownWord;
        this.parts = parts;
        this.answering = answering;
        this.drafts = drafts;
        this.membership = membership;
        this.pages = pages;
    }

    /** It goes off the page once the reader may not enter that room any more. */
    Div before(OpenedText opened, Runnable after) {
        var text = opened.text().id();
        var reader = opened.acting().member();
        var note = new UnsettledNote(
                new UnsettledNote.Deeds(
                        () -> ownWord.unsettled(opened),
                        () -> drafts.provisions(text),
                        new RoomNames(membership::room),
                        PositionAnswers.of(answering, reader)),
                after);
        var shown = new Div(note);
        shown.getStyle().setDisplay(Style.Display.CONTENTS);
        for (var own : parts.of(text, reader).speaking())
            shown.add(pages.mark(note, reader, own.room().id().value(), () -> {}));
        return shown;
    }
}
