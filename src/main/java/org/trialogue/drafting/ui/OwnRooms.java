package org.trialogue.drafting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.DraftAmendment;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.drafting.application.Amending;
import org.trialogue.drafting.application.AnsweringPositions;
import org.trialogue.drafting.application.OpenedText;
import org.trialogue.drafting.application.OwnParts;
import org.trialogue.drafting.application.Positioning;
import org.trialogue.drafting.domain.PositionStory;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Room;
import org.trialogue.platform.ui.RoomPages;
import org.trialogue.platform.ui.Say;

/** Puts beside a shared text what the reader's own rooms have on it: their positions and draft amendments. */
@Component
class OwnRooms {

    private final Amending amending;
    private final Positioning positioning;
    private final AnsweringPositions answering;
    private final OwnParts parts;
    private final Membership membership;
    private final RoomPages pages;

    OwnRooms(
            Amending amending,
            Positioning positioning,
            AnsweringPositions answering,
            OwnParts parts,
            Membership membership,
            RoomPages pages) {
        this.amending = amending;
        this.positioning = positioning;
        this.answering = answering;
        this.parts = parts;
        this.membership = membership;
        this.pages = pages;
    }

    /** What there is of each room goes off the page once the reader may not enter it any more; the text and the others' stay. */
    Div beside(TextEditor editor, OpenedText opened) {
        var all = new Div();
        fill(all, editor, opened);
        PositionsChanged.listen(all, () -> mark(editor, opened));
        return all;
    }

    private void mark(TextEditor editor, OpenedText opened) {
        editor.stances(PositionStory.all(positioning.on(opened.text().id())));
    }

    private void fill(Div all, TextEditor editor, OpenedText opened) {
        var text = opened.text().id();
        var part = parts.of(text, opened.acting().member());
        var drafts = amending.of(text);
        var stated = positioning.on(text);
        editor.stances(PositionStory.all(stated));
        var names = new RoomNames(membership::room);
        all.add(positions(editor, opened, names, part), amendments(opened, drafts, names, part));
        var shown = Stream.of(
                drafts.stream().map(DraftAmendment::room),
                part.drafting().stream().map(Room::id),
                stated.stream().map(StatedPosition::room),
                Stream.concat(part.speaking().stream(), part.entering().stream())
                        .map(each -> each.room().id()));
        shown.flatMap(rooms -> rooms)
                .distinct()
                .forEach(room -> all.add(
                        pages.mark(all, opened.acting().member(), room.value(), () -> anew(all, editor, opened))));
    }

    private void anew(Div all, TextEditor editor, OpenedText opened) {
        var text = opened.text().id().value();
        var still = membership
                .actingOn(opened.acting().member(), opened.room().id(), text)
                .isPresent();
        if (!still) return;
        all.removeAll();
        fill(all, editor, opened);
        Say.warn("membership.room.out");
    }

    private AmendmentsCard amendments(
            OpenedText opened, List<DraftAmendment> drafts, RoomNames names, OwnParts.Part part) {
        var text = opened.text().id();
        var reader = opened.acting().member();
        return new AmendmentsCard(drafts, names, part.drafting(), (room, title, why) -> {
            var fork = amending.begin(text, room.id(), title, why, reader);
            UI.getCurrent().navigate("texts/" + fork);
        });
    }

    private PositionCard positions(TextEditor editor, OpenedText opened, RoomNames names, OwnParts.Part part) {
        var text = opened.text().id();
        var reader = opened.acting().member();
        return new PositionCard(
                editor,
                new PositionCard.Deeds(
                        () -> positioning.on(text),
                        names,
                        part,
                        (speaking, block, said) ->
                                positioning.state(speaking.room().id(), said.on(text, block), reader),
                        (sitting, block, said) ->
                                positioning.enter(sitting.room().id(), said.on(text, block), reader),
                        PositionAnswers.of(answering, reader)));
    }
}
