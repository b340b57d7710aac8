package org.trialogue.drafting.collab;

import org.springframework.stereotype.Component;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Tickets;
import org.trialogue.drafting.application.Tickets.Admission;
import org.trialogue.drafting.collab.ClientMessage.Hello;
import org.trialogue.drafting.collab.Connection.Guest;
import org.trialogue.drafting.collab.Ledger.Place;
import org.trialogue.drafting.domain.StageRights;

/** Finds out who is at the other end of a new socket, and whether they may come in. */
@Component
class Reception {

    private final Tickets tickets;
    private final Ledger ledger;

    Reception(Tickets tickets, Ledger ledger) {
        this.tickets = tickets;
        this.ledger = ledger;
    }

    /** What becomes of someone who knocks. */
    sealed interface Answer {}

    /** Comes in. */
    record Welcome(Guest guest) implements Answer {}

    /** Stays outside. */
    record TurnedAway(CloseCode why) implements Answer {}

    Answer admit(TextId text, Hello hello) {
        return tickets.redeem(hello.ticket(), text)
                .map(admission -> admit(new Place(text, admission.room()), admission))
                .orElseGet(() -> new TurnedAway(CloseCode.NOT_SIGNED_IN));
    }

    private Answer admit(Place place, Admission admission) {
        var acting = ledger.acting(place, admission.member());
        var person = ledger.person(admission.member());
        var head = ledger.head(place);
        if (acting.isEmpty() || person.isEmpty()) return new TurnedAway(CloseCode.NOT_ALLOWED);
        if (head.isEmpty()) return new TurnedAway(CloseCode.UNKNOWN_TEXT);
        var rights = StageRights.at(head.get().stage(), acting.get());
        return new Welcome(new Guest(person.get(), acting.get(), place, admission.signIn(), rights, null));
    }
}
