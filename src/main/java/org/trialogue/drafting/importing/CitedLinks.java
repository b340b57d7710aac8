package org.trialogue.drafting.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** Which links of a file are citations of practices, as the portal writes them into its files; each is looked up once. */
public final class CitedLinks {

    /** None are. */
    public static final CitedLinks NONE = new CitedLinks((key, name) -> false);

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s?#]{1,300}/practices/([a-z0-9][a-z0-9-]{0,200})(?:[?#].*)?");

    private final BiPredicate<String, String> isName;
    private final Map<Named, Boolean> known = new HashMap<>();

    /** Takes whether the practice of a key is called so, or was. */
    public CitedLinks(BiPredicate<String, String> isName) {
        this.isName = isName;
    }

    private record Named(String key, String name) {}

    /** The key of the practice that words cite: their address leads to it, and they are what it is called. */
    Optional<String> practice(Run run) {
        if (run.note() != null || run.around().link().isEmpty()) return Optional.empty();
        var address = ADDRESS.matcher(run.around().link());
        return address.matches()
                ? Optional.of(address.group(1)).filter(key -> isName(key, run.words()))
                : Optional.empty();
    }

    private boolean isName(String key, String name) {
        return known.computeIfAbsent(new Named(key, name), asked -> isName.test(asked.key(), asked.name()));
    }
}
