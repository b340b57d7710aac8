package org.trialogue.drafting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.DraftAmendment;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.drafting.application.Amending;
import org.trialogue.drafting.application.OpenedText;
import org.trialogue.drafting.application.Positioning;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.ui.RoomPages;

/** Puts beside a shared text what the reader's own rooms have on it: their positions and draft amendments. */
@Component
class OwnRooms {

    private final Amending amending;
    private final Positioning positioning;
    private final RoomPages pages;

    OwnRooms(Amending amending, Positioning positioning, RoomPages pages) {
        this.amending = amending;
        this.positioning = positioning;
        this.pages = pages;
    }

    /** What goes off the page once the reader may not enter one of these rooms any more. */
    Div beside(TextEditor editor, OpenedText opened) {
        var text = opened.text().id();
        var reader = opened.acting().member();
        var all = new Div(positions(editor, opened), amendments(opened));
        var shown = Stream.of(
                amending.of(text).stream().map(DraftAmendment::room),
                amending.rooms(text, reader).stream().map(Room::id),
                positioning.on(text).stream().map(StatedPosition::room),
                positioning.speaking(text, reader).stream()
                        .map(each -> each.room().id()));
        shown.flatMap(rooms -> rooms).distinct().forEach(room -> all.add(watched(opened, room)));
        return all;
    }

    private Span watched(OpenedText opened, RoomId room) {
        var mark = new Span();
        mark.setVisible(false);
        pages.note(mark, opened.acting().member(), room.value());
        return mark;
    }

    private AmendmentsCard amendments(OpenedText opened) {
        var text = opened.text().id();
        var reader = opened.acting().member();
        return new AmendmentsCard(amending.of(text), amending.rooms(text, reader), (room, title, why) -> {
            var fork = amending.begin(text, room.id(), title, why, reader);
            UI.getCurrent().navigate("texts/" + fork);
        });
    }

    private PositionCard positions(TextEditor editor, OpenedText opened) {
        var text = opened.text().id();
        var reader = opened.acting().member();
        return new PositionCard(
                editor,
                new PositionCard.Deeds(
                        () -> positioning.on(text),
                        positioning.speaking(text, reader),
                        (speaking, block, said) -> positioning.state(
                                speaking.room().id(),
                                new Positioning.Position(text, block, said.stance(), said.statement(), said.until()),
                                reader)));
    }
}
