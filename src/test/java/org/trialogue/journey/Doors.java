package org.trialogue.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trialogue.local.DemoPeople;

/** What Keycloak leaves in a browser of somebody whom it has let in, for their other browsers: most of a sign-in is its page. */
final class Doors {

    private final Map<String, List<Cookie>> known = new HashMap<>();

    /** Lets Keycloak know them again, where it let them in before. */
    void open(DemoPeople.Person person, BrowserContext context) {
        var cookies = known.get(person.email());
        if (cookies != null) context.addCookies(cookies);
    }

    /** Keycloak has let them in. */
    void remember(DemoPeople.Person person, BrowserContext context) {
        var cookies = context.cookies().stream()
                .filter(cookie -> cookie.path.startsWith("/realms/"))
                .toList();
        known.put(person.email(), cookies);
    }
}
