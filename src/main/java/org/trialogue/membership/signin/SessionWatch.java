package org.trialogue.membership.signin;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.trialogue.membership.domain.SignInRows;

/**
 * Lets go of the sessions of this node that are over: signed out elsewhere, here or at the identity provider, or open for longer than any
 * may be. Each node does it for itself.
 */
@Component
class SessionWatch {

    private final SessionsHere sessions;
    private final SignInRows rows;
    private final SessionProperties limits;
    private final Clock clock;

    SessionWatch(SessionsHere sessions, SignInRows rows, SessionProperties limits, Clock clock) {
        this.sessions = sessions;
        this.rows = rows;
        this.limits = limits;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void look() {
        var here = sessions.all();
        if (here.isEmpty()) return;
        rows.over(here, clock.instant().minus(limits.longest())).forEach(sessions::end);
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void note() {
        var used = sessions.used();
        if (!used.isEmpty()) rows.seen(used);
    }
}
