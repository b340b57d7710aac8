package org.trialogue.membership.signin;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * When another person signs in where somebody was signed in already, pages that are open in that browser still show what the one before could
 * see. They are loaded again, and show what the present one may. Nobody is asked before: words that were not sent are kept in the browser, for
 * whoever typed them.
 */
@Component
class Changeover {

    /**
     * Those who guard words hear of it, and let the page go. What it shows is hidden at once; it is loaded a moment later, when the browser has
     * the session's new key, which comes with the answer to the sign-in.
     */
    private static final String RELOAD = """
            dispatchEvent(new Event('trialogue-changeover'));
            document.body.hidden = true;
            setTimeout(() => location.reload(), 1500);""";

    private static final String MEMBER = Changeover.class.getName() + ".member";

    @EventListener
    void came(InteractiveAuthenticationSuccessEvent coming) {
        var session = session();
        if (session == null || !(coming.getAuthentication().getPrincipal() instanceof SignedInMember member)) return;
        if (isAnother(session, member.memberId().value()))
            VaadinSession.getAllSessions(session).forEach(Changeover::load);
    }

    /** Whether somebody else was signed in by this session before; from now on it is this member's. */
    static boolean isAnother(HttpSession session, UUID member) {
        var before = session.getAttribute(MEMBER);
        session.setAttribute(MEMBER, member);
        return before != null && !before.equals(member);
    }

    private static void load(VaadinSession pages) {
        pages.access(() -> pages.getUIs().forEach(page -> page.getPage().executeJs(RELOAD)));
    }

    private static @Nullable HttpSession session() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getSession(false)
                : null;
    }
}
