package org.trialogue.drafting.collab;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.SignIn;
import org.trialogue.drafting.application.Tickets;
import org.trialogue.platform.security.SignedIn;

/** Hands a ticket for the editing socket to a page of someone who is signed in. */
@RestController
class TicketEndpoint {

    private final Tickets tickets;
    private final SignedIn signedIn;

    TicketEndpoint(Tickets tickets, SignedIn signedIn) {
        this.tickets = tickets;
        this.signedIn = signedIn;
    }

    private record Ticket(String ticket) {}

    @PostMapping("/texts/{text}/ticket")
    ResponseEntity<?> ticket(@PathVariable UUID text, HttpSession session) {
        return tickets.issue(new TextId(text), signedIn.id(), SignIn.ofSession(session.getId()))
                .map(ticket ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Ticket(ticket)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
