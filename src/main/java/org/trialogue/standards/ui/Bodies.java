package org.trialogue.standards.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Those who adopt instruments and are called otherwise in other languages. */
final class Bodies {

    private static final Set<String> KNOWN =
            Set.of("ilo", "un", "ohchr", "eu", "league_of_nations", "council_of_europe", "asean", "saarc");

    private Bodies() {}

    /** The key of what a body is called, where it has words of its own. */
    static Optional<String> key(String body) {
        var key = body.toLowerCase(Locale.ROOT).replace(' ', '_');
        return KNOWN.contains(key) ? Optional.of("standards.body." + key) : Optional.empty();
    }
}
