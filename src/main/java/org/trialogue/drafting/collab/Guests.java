package org.trialogue.drafting.collab;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.application.SignIn;
import org.trialogue.drafting.collab.ClientMessage.Cursor;
import org.trialogue.drafting.collab.ClientMessage.Hello;
import org.trialogue.drafting.collab.Connection.Guest;
import org.trialogue.drafting.collab.Frames.Authored;
import org.trialogue.drafting.collab.Frames.Surroundings;
import org.trialogue.drafting.collab.Ledger.Place;
import org.trialogue.drafting.collab.Verdict.Rejected;
import org.trialogue.drafting.domain.Commit;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.Version;

/** Who has a text open here, and what each of them is told. Used on the text's lane alone. */
final class Guests {

    private static final int MOST = 500;
    private static final int MOST_OF_ONE_MEMBER = 20;

    private final Frames frames;
    private final Map<String, Connection> here = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Authors authors;
    private final CatchingUp catchingUp;
    private final GuestsRights rights;
    private Set<String> locked = Set.of();

    Guests(Place place, Ledger ledger, Frames frames) {
        this.frames = frames;
        this.authors = new Authors(ledger);
        this.catchingUp = new CatchingUp(place, ledger, frames, authors);
        this.rights = new GuestsRights(place, ledger, frames);
    }

    boolean isEmpty() {
        return here.isEmpty();
    }

    /** The sign-ins that the open connections stand on; may be asked from any thread. */
    Set<SignIn> signIns() {
        return everyone().stream()
                .flatMap(connection -> connection.guest().stream())
                .map(guest -> guest.stay().signIn())
                .collect(Collectors.toSet());
    }

    /** Whether someone's stay is over; may be asked from any thread. */
    boolean anyOver(Set<SignIn> ended, Instant now) {
        return everyone().stream().anyMatch(connection -> connection.mustGo(ended, now));
    }

    /** Lets go of those whose sign-in has ended, or whose token is not good any more. */
    void signedOut(Set<SignIn> ended, Instant now) {
        for (var connection : everyone()) {
            if (!connection.mustGo(ended, now)) continue;
            end(connection, CloseCode.NOT_SIGNED_IN);
            leave(connection);
        }
    }

    void enter(Connection connection, Guest guest, Hello hello, Recent recent) {
        var own = everyone().stream()
                .filter(other -> other.isOf(guest.person().id()))
                .count();
        if (here.size() >= MOST || own >= MOST_OF_ONE_MEMBER) {
            end(connection, CloseCode.TOO_MUCH);
            return;
        }
        connection.send(catchingUp.welcome(connection, guest, hello, recent, around(connection)));
        connection.seats(guest);
        toOthers(connection, frames.presence(connection, guest));
        here.put(connection.clientId(), connection);
    }

    /** Gives the whole text to someone whose copy went astray. */
    void again(Connection connection, Recent recent) {
        connection
                .guest()
                .ifPresent(guest -> connection.send(catchingUp.again(connection, guest, recent, around(connection))));
    }

    void leave(Connection connection) {
        if (here.remove(connection.clientId()) == null) return;
        var frame = frames.left(connection);
        for (var other : everyone()) other.left(connection.clientId(), frame);
    }

    void points(Connection connection, Cursor cursor) {
        connection
                .guest()
                .filter(guest -> here.containsKey(connection.clientId()))
                .ifPresent(guest -> {
                    connection.seats(guest.at(cursor));
                    pointed(connection, frames.presence(connection, guest.at(cursor)));
                });
    }

    private void pointed(Connection of, String frame) {
        var patience = News.patience(here.size());
        for (var other : everyone()) if (other != of) other.points(of.clientId(), frame, patience);
    }

    /** Commits made elsewhere, with their authors' names. */
    List<Authored> named(List<Commit> commits) {
        return authors.of(commits);
    }

    /** Tells everyone of a commit made elsewhere; whoever still waits for the answer to it made it, and the answer was lost. */
    void told(Authored commit) {
        if (here.isEmpty()) return;
        var patience = News.patience(here.size());
        var written = frames.commit(commit);
        for (var reader : everyone())
            if (isTheirs(reader, commit.commit())) reader.answer(frames.ack(commit.commit()));
            else reader.tell(commit.commit().version(), commit.clientId(), written, patience);
    }

    private static boolean isTheirs(Connection reader, Commit commit) {
        return reader.awaits(commit.commitId()) && reader.isOf(commit.by().member());
    }

    /** Tells everyone of the commits of a round: each one's own connection that it holds, the others what it is. */
    void kept(List<News.Item> items) {
        for (var item : items) authors.remember(item.commit(), item.by());
        var news = new News(items, frames);
        var patience = News.patience(here.size());
        for (var reader : everyone()) news.tell(reader, patience);
    }

    void repeated(Commit commit, Submission submission) {
        submission.from().answer(frames.ack(commit));
    }

    void rejected(Rejected verdict, Submission submission) {
        var from = submission.from();
        var commitId = submission.change().commitId();
        from.answer(frames.rejected(commitId, verdict, from.language()));
    }

    /** Lets go of someone who could not be served. Whatever failed may fail still: nothing is looked up. */
    void broken(Connection connection) {
        end(connection, CloseCode.BROKEN);
        leave(connection);
    }

    /** Tells everyone which blocks are agreed, where that has changed. */
    void locked(Set<String> ids) {
        if (ids.equals(locked)) return;
        locked = ids;
        toOthers(null, frames.locked(ids));
    }

    void compare(Version newest) {
        toOthers(null, frames.hash(newest));
    }

    /** Lets go of those whose mandate has ended, and tells the rest when what they may do has changed. */
    void recheck(TextHead head) {
        for (var outside : rights.recheck(everyone(), head)) {
            end(outside, CloseCode.NOT_ALLOWED);
            leave(outside);
        }
    }

    private void end(Connection connection, CloseCode why) {
        connection.end(why, frames.error(why, connection.language()));
    }

    private Surroundings around(Connection connection) {
        return new Surroundings(
                everyone().stream().filter(other -> other != connection).toList(), locked);
    }

    private void toOthers(@Nullable Connection from, String frame) {
        for (var other : everyone()) if (other != from) other.send(frame);
    }

    private List<Connection> everyone() {
        synchronized (here) {
            return List.copyOf(here.values());
        }
    }
}
