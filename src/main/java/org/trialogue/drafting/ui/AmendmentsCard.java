package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.trialogue.drafting.DraftAmendment;
import org.trialogue.membership.Room;

/** Beside a shared text: the draft amendments of the reader's own rooms, each with its room, and the way to begin one. Others have nothing there. */
class AmendmentsCard extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    /** Begins one in a room. */
    interface Beginning {

        void begin(Room room, String title, String justification);
    }

    AmendmentsCard(List<DraftAmendment> drafts, RoomNames names, List<Room> rooms, Beginning beginning) {
        getContent().addClassNames("tri-agreed", "tri-own-room");
        getContent().setVisible(!drafts.isEmpty() || !rooms.isEmpty());
        getContent().add(new H2(getTranslation("drafting.amendments")), lock(this));
        for (var draft : SetAsideDrafts.without(drafts))
            getContent().add(new AmendmentRow(draft, names.line(this, draft.room())));
        SetAsideDrafts.of(drafts, draft -> names.line(this, draft.room())).ifPresent(getContent()::add);
        if (!rooms.isEmpty())
            getContent()
                    .add(new Button(
                            getTranslation("drafting.amendment.begin"),
                            click -> new AmendmentDialog<>(
                                            "drafting.amendment.which-room",
                                            rooms,
                                            room -> AmendmentWords.room(this, room),
                                            beginning::begin)
                                    .open()));
    }

    /** Says who sees this. */
    static Span lock(com.vaadin.flow.component.Component on) {
        var lock = VaadinIcon.LOCK.create();
        lock.getElement().setAttribute("aria-hidden", "true");
        var line = new Span(lock, new Span(on.getTranslation("drafting.own-room-alone")));
        line.addClassNames("tri-quiet", "tri-thread-alone");
        return line;
    }
}
