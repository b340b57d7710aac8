package org.trialogue.drafting.collab;

import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.application.SignIn;
import org.trialogue.drafting.application.SignIns;
import org.trialogue.membership.MandateEnded;

/** Someone signs out, or may no longer speak: their editing sockets close, on this node at once and on the others soon after. */
@Component
class Departures {

    private final OpenTexts texts;
    private final SignIns signIns;

    Departures(OpenTexts texts, SignIns signIns) {
        this.texts = texts;
        this.signIns = signIns;
    }

    @EventListener
    void on(HttpSessionDestroyedEvent ended) {
        if (ended.getSecurityContexts().isEmpty()) return;
        signIns.end(SignIn.ofSession(ended.getId()));
        look();
    }

    @ApplicationModuleListener
    void on(MandateEnded ended) {
        texts.all().forEach(OpenText::recheck);
    }

    /** Lets go of those whose sign-in has ended, wherever that was. */
    void look() {
        var open = texts.all().stream()
                .collect(Collectors.toMap(text -> text, text -> text.guests().signIns()));
        var all = open.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var ended = signIns.ended(all);
        if (ended.isEmpty()) return;
        for (Entry<OpenText, Set<SignIn>> entry : open.entrySet())
            if (entry.getValue().stream().anyMatch(ended::contains))
                entry.getKey().signedOut(ended);
    }
}
