package org.trialogue.drafting.collab;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.collab.ClientMessage.Hello;
import org.trialogue.drafting.collab.Connection.Guest;
import org.trialogue.drafting.collab.Ledger.Place;

/** The texts that are open on this node. One that nobody has open any more is let go; the rows are the truth. */
@Component
class OpenTexts implements DisposableBean {

    private final Ledger ledger;
    private final Authority authority;
    private final Frames frames;
    private final Moved moved;
    private final Clock clock;
    private final Map<Place, Seat> open = new ConcurrentHashMap<>();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()), named("open-texts-"));

    OpenTexts(Ledger ledger, Authority authority, Frames frames, Moved moved, Clock clock) {
        this.ledger = ledger;
        this.authority = authority;
        this.frames = frames;
        this.moved = moved;
        this.clock = clock;
    }

    private record Seat(OpenText text, int taken) {

        Seat taking(int more) {
            return new Seat(text, taken + more);
        }
    }

    /** Lets someone into a text, opening it if need be. */
    OpenText enter(Connection connection, Guest guest, Hello hello) {
        var text = open.compute(
                        guest.place(), (place, seat) -> (seat == null ? new Seat(opened(place), 0) : seat).taking(1))
                .text();
        text.enter(connection, guest, hello);
        return text;
    }

    void leave(OpenText text, Connection connection) {
        text.leave(connection);
        open.computeIfPresent(text.place(), (place, seat) -> seat.taken() == 1 ? null : seat.taking(-1));
    }

    /** Something was written to a text past its lane: those who have it open, here or elsewhere, are told. */
    void wrote(Place place) {
        moved.add(place.text());
        var seat = open.get(place);
        if (seat != null) seat.text().refresh();
    }

    Collection<OpenText> all() {
        return open.values().stream().map(Seat::text).toList();
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }

    private OpenText opened(Place place) {
        return new OpenText(place, ledger, authority, frames, new OpenText.Surroundings(moved, clock, threads));
    }

    private static ThreadFactory named(String prefix) {
        var count = new AtomicInteger();
        return deed -> {
            var thread = new Thread(deed, prefix + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
