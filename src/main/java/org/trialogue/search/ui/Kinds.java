package org.trialogue.search.ui;

import java.util.Set;

/** The kinds that have words of their own. A feature that hands in another adds it here, and its words in three languages. */
final class Kinds {

    private static final Set<String> KNOWN = Set.of(
            "text",
            "provision",
            "practice",
            "instrument",
            "principles",
            "indicators",
            "plan",
            "commitment",
            "guidance");

    private Kinds() {}

    /** The key of what many of a kind are called. */
    static String many(String kind) {
        return "search.kind." + known(kind);
    }

    /** The key of what one of a kind is called. */
    static String one(String kind) {
        return "search.kind.one." + known(kind);
    }

    private static String known(String kind) {
        return KNOWN.contains(kind) ? kind : "other";
    }
}
