package org.trialogue.drafting.collab;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.collab.ClientMessage.Hello;
import org.trialogue.drafting.collab.Connection.Guest;
import org.trialogue.drafting.collab.Frames.Catching;
import org.trialogue.drafting.collab.Frames.Surroundings;
import org.trialogue.drafting.collab.Ledger.Place;
import org.trialogue.drafting.domain.Commit;

/** Brings whoever comes in up to date: by what they missed, or, where that is too much, by the whole text. */
final class CatchingUp {

    /** Who missed more than this gets the whole text. */
    private static final int MOST_COMMITS = 500;

    /** In characters; as long as the longest text. */
    private static final int LONGEST = 4_000_000;

    private final Place place;
    private final Ledger ledger;
    private final Frames frames;
    private final Authors authors;

    CatchingUp(Place place, Ledger ledger, Frames frames, Authors authors) {
        this.place = place;
        this.ledger = ledger;
        this.frames = frames;
        this.authors = authors;
    }

    /** The first frame for someone who comes in. */
    String welcome(Connection connection, Guest guest, Hello hello, Recent recent, Surroundings around) {
        var acked = ledger.kept(place, guest.person().id(), hello.inFlight());
        var since = since(recent, hello.have());
        if (since != null) {
            var missed = new Catching(recent.newest(), authors.of(since), acked);
            var frame = frames.welcome(connection, guest, missed, around);
            if (frame.length() <= LONGEST) return frame;
        }
        return frames.welcome(connection, guest, new Catching(recent.newest(), null, acked), around);
    }

    /** The whole text, for someone whose copy went astray. */
    String again(Connection connection, Guest guest, Recent recent, Surroundings around) {
        return frames.welcome(connection, guest, new Catching(recent.newest(), null, Optional.empty()), around);
    }

    private @Nullable List<Commit> since(Recent recent, @Nullable Integer have) {
        var newest = recent.newest().number();
        if (have == null || have > newest || newest - have > MOST_COMMITS) return null;
        return recent.after(have).orElseGet(() -> ledger.after(place, have));
    }
}
