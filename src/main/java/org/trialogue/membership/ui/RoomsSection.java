package org.trialogue.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.NotFoundException;
import java.util.UUID;
import org.trialogue.membership.LeftRoom;
import org.trialogue.membership.Membership;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.Room;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.RoomKeeping;
import org.trialogue.membership.application.RoomReading;
import org.trialogue.membership.application.TakingSeats;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.ProvingDialog;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.WorkspaceSection;

/** The rooms of a working group that the reader may enter; of others nothing is to be seen, not even that they are there. */
@org.springframework.stereotype.Component
class RoomsSection implements WorkspaceSection {

    private final RoomReading rooms;
    private final RoomKeeping keeping;
    private final TakingSeats seats;
    private final Membership membership;
    private final Proof proof;
    private final SignedIn signedIn;

    RoomsSection(
            RoomReading rooms,
            RoomKeeping keeping,
            TakingSeats seats,
            Membership membership,
            Proof proof,
            SignedIn signedIn) {
        this.rooms = rooms;
        this.keeping = keeping;
        this.seats = seats;
        this.membership = membership;
        this.proof = proof;
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
        seats.left(group, signedIn.id()).forEach(room -> rows.add(left(group, room)));
        var kinds = rooms.opens(group, signedIn.id());
        if (kinds.isEmpty()) return rows;
        var others = rooms.counterparts(group, signedIn.id());
        var open = new Button();
        open.setText(open.getTranslation("membership.room.open"));
        open.addClassName("tri-after");
        open.addClickListener(click -> new RoomDialog(
                        kinds, others, rooms.coordinated(group, signedIn.id()), wanted -> open(group, wanted))
                .open());
        return new Div(rows, open);
    }

    private void open(WorkingGroupId group, NewRoom wanted) {
        var room = keeping.open(group, wanted, signedIn.id());
        UI.getCurrent().navigate("rooms/" + room + "/people");
    }

    /** A room that nobody of the reader's side keeps any more, and the way in. */
    private Div left(WorkingGroupId group, LeftRoom room) {
        var words = new Div(new Span(room.name()));
        var about = new Span();
        about.setText(about.getTranslation("membership.room.left"));
        about.addClassName("tri-quiet");
        words.add(about);
        var come = new Button();
        come.setText(come.getTranslation("membership.room.come"));
        come.addThemeVariants(ButtonVariant.SMALL);
        come.setAriaLabel(come.getTranslation("membership.room.come.into", room.name()));
        come.addClickListener(click -> come(group, room));
        var row = new Div(words, new Span(RoomWords.kind(room.kind())), come);
        row.addClassName("tri-row");
        return row;
    }

    private void come(WorkingGroupId group, LeftRoom room) {
        var acting = membership.actingIn(signedIn.id(), group).orElseThrow(NotFoundException::new);
        ProvingDialog.before(proof.toBegin(acting.capacity()), () -> {
            try {
                seats.come(room.id(), signedIn.id());
                UI.getCurrent().navigate("rooms/" + room.id());
            } catch (Refusal refusal) {
                Say.refused(refusal);
            }
        });
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
