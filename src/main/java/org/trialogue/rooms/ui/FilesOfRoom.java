package org.trialogue.rooms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Paging;
import org.trialogue.platform.ui.RoomSection;
import org.trialogue.rooms.application.Sharing;

/** The files on a room's page. */
@org.springframework.stereotype.Component
class FilesOfRoom implements RoomSection {

    private final Sharing sharing;
    private final Names names;
    private final SignedIn signedIn;

    FilesOfRoom(Sharing sharing, Names names, SignedIn signedIn) {
        this.sharing = sharing;
        this.names = names;
        this.signedIn = signedIn;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String key() {
        return "files";
    }

    @Override
    public String titleKey() {
        return "rooms.files";
    }

    @Override
    public Component content(UUID key, QueryParameters asked) {
        var room = new RoomId(key);
        var total = sharing.page(room, signedIn.id(), 0, 1).total();
        var page = Paging.asked(asked, "page", Paging.last(total, FileList.PAGE));
        return new FileList(room, page, sharing, names, signedIn.id());
    }
}
