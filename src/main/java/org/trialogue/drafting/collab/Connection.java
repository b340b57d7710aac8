package org.trialogue.drafting.collab;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.application.SignIn;
import org.trialogue.drafting.collab.Ledger.Place;
import org.trialogue.drafting.domain.Rights;
import org.trialogue.membership.Person;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/** One editing socket: first a stranger, then someone's. */
final class Connection {

    private static final Duration TO_COME_IN = Duration.ofSeconds(10);

    /** Longer than the minute at which browsers let the timers of a hidden page run. */
    private static final Duration TO_SAY_SOMETHING = Duration.ofSeconds(90);

    private final String clientId = UUID.randomUUID().toString();
    private final Outbox outbox;
    private final Pace pace;
    private volatile @Nullable Guest guest;
    private volatile Instant heard;
    private volatile boolean over;
    private @Nullable UUID unanswered;

    Connection(Outbox outbox, Pace pace, Instant now) {
        this.outbox = outbox;
        this.pace = pace;
        this.heard = now;
    }

    /** What becomes of a change that is sent. */
    enum Turn {
        /** It is decided on. */
        TAKEN,
        /** It waits already; one answer serves both. */
        WAITS,
        /** Another one waits: only one may. */
        TOO_EARLY
    }

    /** Who sits there, in which text, and what they were last told they may do. */
    record Guest(
            Person person,
            Acting acting,
            Place place,
            Stay stay,
            Rights rights,
            ClientMessage.@Nullable Cursor cursor) {

        Guest allowed(Acting now, Rights told) {
            return new Guest(person, now, place, stay, told, cursor);
        }

        Guest at(ClientMessage.Cursor where) {
            return new Guest(person, acting, place, stay, rights, where);
        }
    }

    /** How long someone may stay: as long as a sign-in lasts, and no longer than the token, where there is one, is good. */
    record Stay(SignIn signIn, Instant until) {

        /** As long as the sign-in lasts. */
        static Stay with(SignIn signIn) {
            return new Stay(signIn, Instant.MAX);
        }

        boolean isOver(Set<SignIn> ended, Instant now) {
            return ended.contains(signIn) || !now.isBefore(until);
        }
    }

    String clientId() {
        return clientId;
    }

    Pace pace() {
        return pace;
    }

    Optional<Guest> guest() {
        return Optional.ofNullable(guest);
    }

    /** The language to speak to whoever sits there. */
    Locale language() {
        return guest().map(seated -> seated.person().language()).orElse(Locale.ENGLISH);
    }

    boolean isOf(MemberId member) {
        return guest().filter(seated -> seated.person().id().equals(member)).isPresent();
    }

    /** Whether the stay of whoever sits there is over. */
    boolean mustGo(Set<SignIn> ended, Instant now) {
        return guest().filter(seated -> seated.stay().isOver(ended, now)).isPresent();
    }

    void seats(Guest now) {
        guest = now;
    }

    /** Something was said at the other end. */
    void hears(Instant now) {
        heard = now;
    }

    /** Whether a stranger has taken too long to come in, or a guest has said nothing for too long. */
    boolean silent(Instant now) {
        return heard.plus(guest == null ? TO_COME_IN : TO_SAY_SOMETHING).isBefore(now);
    }

    /** Someone asks for a change. */
    synchronized Turn asks(UUID commitId) {
        if (unanswered != null) return unanswered.equals(commitId) ? Turn.WAITS : Turn.TOO_EARLY;
        unanswered = commitId;
        return Turn.TAKEN;
    }

    /** Says what became of the change that waited. */
    void answer(String frame) {
        synchronized (this) {
            unanswered = null;
        }
        outbox.send(frame);
    }

    /** Says what somebody else did; it may wait so long for more of that. */
    void tell(int version, String by, String commit, Duration patience) {
        outbox.tell(version, by, commit, patience);
    }

    /** Whether it waits for the answer to that very change. */
    synchronized boolean awaits(UUID commitId) {
        return commitId.equals(unanswered);
    }

    /** Says where somebody else's cursor stands; it may wait as long. */
    void points(String clientId, String frame, Duration patience) {
        outbox.point(clientId, frame, patience);
    }

    /** Says that somebody else has left. */
    void left(String clientId, String frame) {
        outbox.forget(clientId);
        outbox.send(frame);
    }

    void send(String frame) {
        outbox.send(frame);
    }

    /** Says why in a last frame, and closes. */
    void end(CloseCode why, String frame) {
        over = true;
        outbox.send(frame);
        outbox.close(why);
    }

    /** Whether it is being closed: what still comes in is not listened to. */
    boolean over() {
        return over;
    }
}
