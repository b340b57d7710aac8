package org.trialogue.drafting.collab;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.application.SignIn;
import org.trialogue.drafting.collab.Ledger.Place;
import org.trialogue.drafting.domain.Rights;
import org.trialogue.membership.Person;
import org.trialogue.platform.Acting;

/** One editing socket: first a stranger, then someone's. */
final class Connection {

    private final String clientId = UUID.randomUUID().toString();
    private final Outbox outbox;
    private final Pace pace;
    private volatile @Nullable Guest guest;
    private volatile boolean over;

    Connection(Outbox outbox, Pace pace) {
        this.outbox = outbox;
        this.pace = pace;
    }

    /** Who sits there, in which text, and what they were last told they may do. */
    record Guest(
            Person person,
            Acting acting,
            Place place,
            SignIn signIn,
            Rights rights,
            ClientMessage.@Nullable Cursor cursor) {

        Guest allowed(Acting now, Rights told) {
            return new Guest(person, now, place, signIn, told, cursor);
        }

        Guest at(ClientMessage.Cursor where) {
            return new Guest(person, acting, place, signIn, rights, where);
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

    void seats(Guest now) {
        guest = now;
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
