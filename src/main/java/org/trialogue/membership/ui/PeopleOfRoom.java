package org.trialogue.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.application.RoomKeeping;
import org.trialogue.membership.application.RoomReading;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.RoomSection;

/** The people on a room's page. */
@org.springframework.stereotype.Component
class PeopleOfRoom implements RoomSection {

    private final RoomReading rooms;
    private final RoomKeeping keeping;
    private final Proof proof;
    private final SignedIn signedIn;

    PeopleOfRoom(RoomReading rooms, RoomKeeping keeping, Proof proof, SignedIn signedIn) {
        this.rooms = rooms;
        this.keeping = keeping;
        this.proof = proof;
        this.signedIn = signedIn;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String key() {
        return "people";
    }

    @Override
    public String titleKey() {
        return "membership.people";
    }

    @Override
    public Component content(UUID room, QueryParameters asked) {
        var entered = rooms.enter(new RoomId(room), signedIn.id()).orElseThrow(NotFoundException::new);
        return new RoomPanel(entered, rooms, keeping, proof);
    }
}
