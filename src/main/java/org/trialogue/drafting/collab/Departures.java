package org.trialogue.drafting.collab;

import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.springframework.security.web.session.HttpSessionIdChangedEvent;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.application.RightsChanged;
import org.trialogue.drafting.application.SignIn;
import org.trialogue.drafting.application.SignIns;
import org.trialogue.membership.MandateEnded;
import org.trialogue.membership.RoomLeft;
import org.trialogue.membership.SessionEnded;

/** Someone signs out here or at the identity provider, or may no longer speak: their editing sockets close, on this node at once and on the others soon after. */
@Component
class Departures {

    private final OpenTexts texts;
    private final SignIns signIns;
    private final Clock clock;

    Departures(OpenTexts texts, SignIns signIns, Clock clock) {
        this.texts = texts;
        this.signIns = signIns;
        this.clock = clock;
    }

    @EventListener
    void on(HttpSessionDestroyedEvent ended) {
        if (ended.getSecurityContexts().isEmpty()) return;
        signIns.end(SignIn.ofSession(ended.getId()));
        look();
    }

    /** A sign-in made anew takes the place of the one before: sockets come in again by it, or not at all. */
    @EventListener
    void on(HttpSessionIdChangedEvent anew) {
        signIns.end(SignIn.ofSession(anew.getOldSessionId()));
        look();
    }

    @EventListener
    void on(SessionEnded ended) {
        signIns.end(SignIn.ofProvider(ended.session()));
        look();
    }

    @ApplicationModuleListener
    void on(MandateEnded ended) {
        texts.all().forEach(OpenText::recheck);
    }

    @ApplicationModuleListener
    void on(RoomLeft left) {
        texts.all().forEach(OpenText::recheck);
    }

    /** Whoever has a text of the room open here is told what they may do by now; on other nodes each looks every two seconds. */
    @ApplicationModuleListener
    void on(RightsChanged changed) {
        for (var text : texts.all()) if (text.place().room().value().equals(changed.room())) text.recheck();
    }

    /** Lets go of those whose sign-in has ended, wherever that was, or whose token is not good any more. */
    void look() {
        var open = texts.all();
        var all =
                open.stream().flatMap(text -> text.guests().signIns().stream()).collect(Collectors.toSet());
        var ended = signIns.ended(all);
        var now = clock.instant();
        for (var text : open) if (text.guests().anyOver(ended, now)) text.signedOut(ended);
    }
}
