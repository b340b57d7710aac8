package org.trialogue.membership;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.trialogue.platform.MemberId;

/** Who is mentioned in words, by "@" and the whole name, whatever its case. */
public final class Mentions {

    private Mentions() {}

    /** Those of some people whom words mention. */
    public static Set<MemberId> in(String words, Collection<Mandated> people) {
        var said = words.toLowerCase(Locale.ROOT);
        if (!said.contains("@")) return Set.of();
        return people.stream()
                .filter(held -> names(said, "@" + held.person().name().toLowerCase(Locale.ROOT)))
                .map(held -> held.person().id())
                .collect(Collectors.toSet());
    }

    /** Whether a name stands in words and does not go on. */
    private static boolean names(String words, String name) {
        for (var at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
            var end = at + name.length();
            if (end == words.length() || !Character.isLetterOrDigit(words.codePointAt(end))) return true;
        }
        return false;
    }
}
