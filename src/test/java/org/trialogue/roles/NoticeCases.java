package org.trialogue.roles;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.membership.RoomId;
import org.trialogue.notifications.application.Inbox;
import org.trialogue.notifications.domain.InboxRows.Entry;
import org.trialogue.notifications.domain.Looked;

/** What somebody is told of rooms. */
final class NoticeCases implements Cases {

    static final String OF_CAUCUS = "notice of what is new in the Employers' room: have one";

    @Autowired
    private Inbox inbox;

    @Override
    public void add(Scene scene, Attempts attempts) {
        attempts.sight("notice of what is new in the shared room: have one", role -> from(scene.shared));
        attempts.sight(OF_CAUCUS, role -> from(scene.caucus));
        attempts.sight("notice of what is new in the partners' room: have one", role -> from(scene.partners));
        attempts.sight(
                "notice of what is new in the room of a named group of governments: have one",
                role -> from(scene.allied));
        attempts.act("notices: mark as read", role -> inbox.markAll(Looked.ALL));
    }

    private List<Entry> from(RoomId room) {
        return inbox.list(Looked.ALL, 0, 500).stream()
                .filter(entry -> room.value().equals(entry.posted().notice().room()))
                .toList();
    }
}
