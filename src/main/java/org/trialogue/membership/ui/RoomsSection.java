package org.trialogue.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.Room;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.RoomKeeping;
import org.trialogue.membership.application.RoomReading;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.WorkspaceSection;

/** The rooms of a working group that the reader may enter; of others nothing is to be seen, not even that they are there. */
@org.springframework.stereotype.Component
class RoomsSection implements WorkspaceSection {

    private final RoomReading rooms;
    private final RoomKeeping keeping;
    private final SignedIn signedIn;

    RoomsSection(RoomReading rooms, RoomKeeping keeping, SignedIn signedIn) {
        this.rooms = rooms;
        this.keeping = keeping;
        this.signedIn = signedIn;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String titleKey() {
        return "membership.rooms";
    }

    @Override
    public Component content(UUID workingGroup) {
        var group = new WorkingGroupId(workingGroup);
        var rows = new Div();
        rows.addClassName("tri-rows");
        rooms.in(group, signedIn.id()).forEach(room -> rows.add(row(room)));
        var kinds = rooms.opens(group, signedIn.id());
        if (kinds.isEmpty()) return rows;
        var others = rooms.counterparts(group, signedIn.id());
        var open = new Button();
        open.setText(open.getTranslation("membership.room.open"));
        open.addClassName("tri-after");
        open.addClickListener(click -> new RoomDialog(kinds, others, wanted -> open(group, wanted)).open());
        return new Div(rows, open);
    }

    private void open(WorkingGroupId group, NewRoom wanted) {
        var room = keeping.open(group, wanted, signedIn.id());
        UI.getCurrent().navigate("rooms/" + room + "/people");
    }

    private static Div row(Room room) {
        var words = new Div(new Anchor("rooms/" + room.id(), RoomWords.title(room)));
        var about = new Span();
        about.setText(
                about.getTranslation("membership.room.about." + room.kind().key()));
        about.addClassName("tri-quiet");
        words.add(about);
        var row = new Div(words);
        row.addClassName("tri-row");
        if (room.closed()) row.add(new StateWord(StateWord.Look.PLAIN, row.getTranslation("membership.room.closed")));
        else if (room.name() != null) row.add(new Span(RoomWords.kind(room.kind())));
        return row;
    }
}
