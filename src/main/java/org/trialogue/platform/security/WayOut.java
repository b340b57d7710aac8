package org.trialogue.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;

/**
 * The address at which a visit ends. It is good for this very visit, so that no other site can end it by a link; going there loads a page,
 * so that the page left behind does not take the end of its session for a mishap.
 */
public final class WayOut {

    private static final String PATH = "/sign-out";
    private static final String KEY = WayOut.class.getName();

    private WayOut() {}

    /** The address at which this visit ends, within the portal, with no slash at the beginning. */
    public static String of(HttpSession visit) {
        if (!(visit.getAttribute(KEY) instanceof String)) {
            visit.setAttribute(KEY, UUID.randomUUID().toString());
        }
        return PATH.substring(1) + "?key=" + visit.getAttribute(KEY);
    }

    /** Whether a request goes to the end of the visit that it belongs to. */
    public static boolean isTaken(HttpServletRequest request) {
        var visit = request.getSession(false);
        var key = request.getParameter("key");
        return key != null
                && visit != null
                && request.getRequestURI().equals(request.getContextPath() + PATH)
                && key.equals(visit.getAttribute(KEY));
    }
}
