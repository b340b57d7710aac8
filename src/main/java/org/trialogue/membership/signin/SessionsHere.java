package org.trialogue.membership.signin;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.trialogue.membership.domain.SessionDigest;

/** The sessions of pages that this node holds, of those signed in and of those who are not yet. */
@Component
class SessionsHere implements HttpSessionListener, HttpSessionIdListener {

    private final Map<SessionDigest, HttpSession> sessions = new ConcurrentHashMap<>();

    @Override
    public void sessionCreated(HttpSessionEvent begun) {
        sessions.put(SessionDigest.of(begun.getSession().getId()), begun.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent ended) {
        sessions.remove(SessionDigest.of(ended.getSession().getId()));
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent changed, String before) {
        sessions.remove(SessionDigest.of(before));
        sessions.put(SessionDigest.of(changed.getSession().getId()), changed.getSession());
    }

    Set<SessionDigest> all() {
        return Set.copyOf(sessions.keySet());
    }

    /** When each was last used. */
    Map<SessionDigest, Instant> used() {
        var used = new HashMap<SessionDigest, Instant>();
        sessions.forEach((digest, session) -> {
            try {
                used.put(digest, Instant.ofEpochMilli(session.getLastAccessedTime()));
            } catch (IllegalStateException over) {
                sessions.remove(digest);
            }
        });
        return used;
    }

    /** Ends a session, if it is held here. */
    void end(SessionDigest digest) {
        var session = sessions.remove(digest);
        if (session == null) return;
        try {
            session.invalidate();
        } catch (IllegalStateException over) {
            // it is over, which is what was wanted
        }
    }
}
