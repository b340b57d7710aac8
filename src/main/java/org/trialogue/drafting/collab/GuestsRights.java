package org.trialogue.drafting.collab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trialogue.drafting.collab.Connection.Guest;
import org.trialogue.drafting.collab.Ledger.Place;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.platform.Acting;

/** What those who have a text open may do with it by now. Used on the text's lane alone. */
final class GuestsRights {

    private final Place place;
    private final Ledger ledger;
    private final Frames frames;

    GuestsRights(Place place, Ledger ledger, Frames frames) {
        this.place = place;
        this.ledger = ledger;
        this.frames = frames;
    }

    /** Tells each to whom it matters that what they may do has changed; those who may not be here any more are returned. */
    List<Connection> recheck(List<Connection> everyone, TextHead head) {
        var members = everyone.stream()
                .flatMap(connection -> connection.guest().stream())
                .map(guest -> guest.person().id())
                .collect(Collectors.toSet());
        var acting = ledger.acting(place, members);
        var allowed = ledger.rights(place, head);
        var outside = new ArrayList<Connection>();
        for (var connection : everyone) {
            var guest = connection.guest().orElseThrow();
            var now = acting.get(guest.person().id());
            if (now == null) outside.add(connection);
            else tell(connection, guest, now, guest.allowed(now, allowed.apply(now)));
        }
        return outside;
    }

    private void tell(Connection connection, Guest before, Acting acting, Guest now) {
        if (now.rights().equals(before.rights()) && acting.equals(before.acting())) return;
        connection.seats(now);
        connection.send(frames.rights(now));
    }
}
