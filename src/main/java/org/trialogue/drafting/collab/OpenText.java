package org.trialogue.drafting.collab;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trialogue.drafting.application.SignIn;
import org.trialogue.drafting.collab.ClientMessage.Cursor;
import org.trialogue.drafting.collab.ClientMessage.Hello;
import org.trialogue.drafting.collab.Connection.Guest;
import org.trialogue.drafting.collab.Ledger.Place;
import org.trialogue.drafting.collab.Verdict.Behind;
import org.trialogue.drafting.collab.Verdict.Kept;
import org.trialogue.drafting.collab.Verdict.Rejected;
import org.trialogue.drafting.collab.Verdict.Repeated;
import org.trialogue.drafting.domain.Commit;
import org.trialogue.drafting.domain.Version;

/**
 * A text while someone has it open on this node. Everything that happens to it passes through one lane, so that what each guest is told
 * keeps the order of versions.
 */
final class OpenText {

    private static final Logger LOG = LoggerFactory.getLogger(OpenText.class);
    private static final Duration AT_HAND = Duration.ofMinutes(2);
    private static final int ATTEMPTS = 8;
    private static final int BETWEEN_SNAPSHOTS = 200;

    private final Place place;
    private final Ledger ledger;
    private final Authority authority;
    private final Moved moved;
    private final Clock clock;
    private final SerialLane lane;
    private final Guests guests;
    private final Submissions submitted = new Submissions();
    private final Remembered remembered = new Remembered();
    private @Nullable Recent loaded;
    private int hashed = -1;
    private int rules = -1;

    /** What all open texts of a node share. */
    record Surroundings(Moved moved, Clock clock, Executor threads) {}

    OpenText(Place place, Ledger ledger, Authority authority, Frames frames, Surroundings node) {
        this.place = place;
        this.ledger = ledger;
        this.authority = authority;
        this.moved = node.moved();
        this.clock = node.clock();
        this.lane = new SerialLane(node.threads());
        this.guests = new Guests(place, ledger, frames);
    }

    Place place() {
        return place;
    }

    Guests guests() {
        return guests;
    }

    void enter(Connection connection, Guest guest, Hello hello) {
        serve(connection, () -> {
            if (connection.over()) return;
            pull();
            guests.enter(connection, guest, hello, recent());
        });
    }

    void resync(Connection connection) {
        serve(connection, () -> guests.again(connection, recent()));
    }

    void leave(Connection connection) {
        lane.run(() -> guests.leave(connection));
    }

    void points(Connection connection, Cursor cursor) {
        lane.run(() -> guests.points(connection, cursor));
    }

    void submit(Submission submission) {
        submitted.add(submission);
        lane.run(this::decide);
    }

    /** Reads what other nodes wrote. */
    void refresh() {
        lane.run(this::pull);
    }

    /** Looks again at who may be here, and what they may do. */
    void recheck() {
        lane.run(() -> guests.recheck(ledger.head(place).orElseThrow()));
    }

    /** Lets go of those whose sign-in has ended, or whose token is not good any more. */
    void signedOut(Set<SignIn> ended) {
        lane.run(() -> guests.signedOut(ended, clock.instant()));
    }

    /** Says what the text must look like by now, once after each change. */
    void compare() {
        lane.run(() -> {
            var newest = recent().newest();
            if (newest.number() == hashed || guests.isEmpty()) return;
            hashed = newest.number();
            guests.compare(newest);
            recent().forget(clock.instant().minus(AT_HAND));
        });
    }

    /** Whoever cannot be served is let go, and comes back: nobody waits for what will not come. */
    private void serve(Connection connection, Runnable deed) {
        lane.run(() -> {
            try {
                deed.run();
            } catch (RuntimeException failed) {
                LOG.warn("a guest of {} could not be served", place.text(), failed);
                guests.broken(connection);
            }
        });
    }

    private void decide() {
        var round = submitted.next();
        if (!round.isEmpty()) decide(round);
    }

    private void decide(List<Submission> round) {
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                var verdicts = authority.decide(place, recent(), round, Authority.Trust.at(attempt), remembered);
                if (verdicts.isPresent()) {
                    tell(round, verdicts.get());
                    return;
                }
                pull();
            }
            apart(round);
        } catch (RuntimeException failed) {
            LOG.warn("a round of {} changes to {} failed", round.size(), place.text(), failed);
            apart(round);
        }
    }

    /** What does not succeed together is tried one by one: nobody is let go for what another sent. */
    private void apart(List<Submission> round) {
        if (round.size() == 1) guests.broken(round.getFirst().from());
        else round.forEach(each -> decide(List.of(each)));
    }

    private void tell(List<Submission> round, List<Verdict> verdicts) {
        var news = new ArrayList<News.Item>();
        for (int i = 0; i < round.size(); i++)
            if (verdicts.get(i) instanceof Kept(var commit, var version)) {
                holds(commit, version);
                news.add(new News.Item(commit, round.get(i).from()));
            }
        if (!news.isEmpty()) moved.add(place.text());
        guests.kept(news);
        for (int i = 0; i < round.size(); i++) {
            var submission = round.get(i);
            switch (verdicts.get(i)) {
                case Kept told -> {}
                case Repeated(var commit) -> guests.repeated(commit, submission);
                case Behind behind -> guests.broken(submission.from());
                case Rejected rejected -> guests.rejected(rejected, submission);
            }
        }
    }

    private void pull() {
        var head = ledger.head(place).orElseThrow();
        if (head.rulesVersion() != rules) guests.locked(ledger.agreed(place));
        rules = head.rulesVersion();
        if (head.head() == recent().newest().number()) return;
        for (var news : guests.named(ledger.after(place, recent().newest().number()))) {
            holds(news.commit(), recent().newest().after(news.commit()));
            guests.told(news);
        }
    }

    private void holds(Commit commit, Version version) {
        recent().add(commit, version, clock.instant());
        if (version.number() % BETWEEN_SNAPSHOTS == 0) lane.aside(() -> ledger.keepWhole(place, version));
    }

    private Recent recent() {
        var here = loaded;
        if (here == null) {
            here = new Recent(ledger.newest(place));
            loaded = here;
        }
        return here;
    }
}
