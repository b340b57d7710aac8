package org.trialogue.rooms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Paging;
import org.trialogue.platform.ui.RoomSection;
import org.trialogue.rooms.application.ToDoKeeping;

/** The to-dos on a room's page. */
@org.springframework.stereotype.Component
class ToDosOfRoom implements RoomSection {

    private final ToDoKeeping keeping;
    private final Names names;
    private final SignedIn signedIn;

    ToDosOfRoom(ToDoKeeping keeping, Names names, SignedIn signedIn) {
        this.keeping = keeping;
        this.names = names;
        this.signedIn = signedIn;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String key() {
        return "to-dos";
    }

    @Override
    public String titleKey() {
        return "rooms.to-dos";
    }

    @Override
    public Component content(UUID key, QueryParameters asked) {
        var room = new RoomId(key);
        var total = keeping.page(room, signedIn.id(), 0, 1).total();
        var page = Paging.asked(asked, "page", Paging.last(total, ToDoList.PAGE));
        return new ToDoList(room, page, keeping, names, signedIn.id());
    }
}
