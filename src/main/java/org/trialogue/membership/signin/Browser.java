package org.trialogue.membership.signin;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a browser calls itself, in the few words by which a member knows it again. */
final class Browser {

    /** The first that is named counts: most browsers name others as well. */
    private static final List<Known> BROWSERS = List.of(
            new Known("Edg", "Edge"),
            new Known("OPR/", "Opera"),
            new Known("Firefox/", "Firefox"),
            new Known("SamsungBrowser", "Samsung Internet"),
            new Known("Chrome/", "Chrome"),
            new Known("CriOS", "Chrome"),
            new Known("FxiOS", "Firefox"),
            new Known("Safari/", "Safari"));

    private static final List<Known> SYSTEMS = List.of(
            new Known("iPhone", "iPhone"),
            new Known("iPad", "iPad"),
            new Known("Android", "Android"),
            new Known("Windows", "Windows"),
            new Known("Mac OS X", "macOS"),
            new Known("CrOS", "ChromeOS"),
            new Known("Linux", "Linux"));

    private Browser() {}

    private record Known(String sign, String name) {}

    /** The browser and its system, such as "Firefox · Windows"; empty when it names neither. */
    static String of(@Nullable String agent) {
        if (agent == null) return "";
        var browser = named(BROWSERS, agent);
        var system = named(SYSTEMS, agent);
        if (browser.isEmpty() || system.isEmpty())
            return browser.or(() -> system).orElse("");
        return browser.get() + " · " + system.get();
    }

    private static Optional<String> named(List<Known> all, String agent) {
        return all.stream()
                .filter(known -> agent.contains(known.sign()))
                .map(Known::name)
                .findFirst();
    }
}
