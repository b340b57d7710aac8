package org.trialogue.drafting.collab;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.SignIn;
import org.trialogue.drafting.application.SignIns;
import org.trialogue.drafting.application.Tickets;
import org.trialogue.drafting.collab.ClientMessage.AccessToken;
import org.trialogue.drafting.collab.ClientMessage.Hello;
import org.trialogue.drafting.collab.ClientMessage.Ticket;
import org.trialogue.drafting.collab.Connection.Guest;
import org.trialogue.drafting.collab.Connection.Stay;
import org.trialogue.drafting.collab.Ledger.Place;
import org.trialogue.membership.Bearer;
import org.trialogue.membership.Bearers;
import org.trialogue.platform.MemberId;
import org.trialogue.prosemirror.Schema;

/** Finds out who is at the other end of a new socket, and whether they may come in. */
@Component
class Reception {

    private final Tickets tickets;
    private final Bearers bearers;
    private final SignIns signIns;
    private final Ledger ledger;

    Reception(Tickets tickets, Bearers bearers, SignIns signIns, Ledger ledger) {
        this.tickets = tickets;
        this.bearers = bearers;
        this.signIns = signIns;
        this.ledger = ledger;
    }

    /** What becomes of someone who knocks. */
    sealed interface Answer {}

    /** Comes in. */
    record Welcome(Guest guest) implements Answer {}

    /** Stays outside. */
    record TurnedAway(CloseCode why) implements Answer {}

    /** Who reads texts by another schema would take each of ours for another text; such a page has to be loaded again, whoever it is. */
    Answer admit(TextId text, Hello hello) {
        if (hello.schema() != null && !hello.schema().equals(Schema.documentSha256()))
            return new TurnedAway(CloseCode.RELOAD);
        var answer = switch (hello.proof()) {
            case Ticket(var ticket) -> withTicket(text, ticket);
            case AccessToken(var token) -> bearers.of(token).map(bearer -> withToken(text, bearer));
        };
        return answer.orElseGet(() -> new TurnedAway(CloseCode.NOT_SIGNED_IN));
    }

    private Optional<Answer> withTicket(TextId text, String ticket) {
        return tickets.redeem(ticket, text)
                .map(admission ->
                        admit(new Place(text, admission.room()), admission.member(), Stay.with(admission.signIn())));
    }

    /** To whom the portal does not know there is no text. */
    private Answer withToken(TextId text, Bearer bearer) {
        var stay = new Stay(SignIn.ofProvider(bearer.session()), bearer.until());
        return bearer.member()
                .flatMap(member -> ledger.place(text, member).map(place -> admit(place, member, stay)))
                .orElseGet(() -> new TurnedAway(CloseCode.UNKNOWN_TEXT));
    }

    private Answer admit(Place place, MemberId member, Stay stay) {
        if (!signIns.ended(Set.of(stay.signIn())).isEmpty()) return new TurnedAway(CloseCode.NOT_SIGNED_IN);
        var acting = ledger.acting(place, member);
        var person = ledger.person(member);
        var head = ledger.head(place);
        if (acting.isEmpty() || person.isEmpty()) return new TurnedAway(CloseCode.NOT_ALLOWED);
        if (head.isEmpty()) return new TurnedAway(CloseCode.UNKNOWN_TEXT);
        var rights = ledger.rights(place, head.get()).apply(acting.get());
        return new Welcome(new Guest(person.get(), acting.get(), place, stay, rights, null));
    }
}
