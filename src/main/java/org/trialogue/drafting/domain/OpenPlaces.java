package org.trialogue.drafting.domain;

import java.util.Set;
import org.trialogue.prosemirror.Node;

/**
 * What keeps a text from being adopted: wordings in brackets, suggestions that nobody has settled, and mentions, which would carry the names
 * of members to everyone who reads it.
 */
public final class OpenPlaces {

    private static final Set<String> OPEN = Set.of("bracket", "mention");

    private OpenPlaces() {}

    /** How many there are. */
    public static int in(Node doc) {
        var open = new int[1];
        doc.descendants((node, position, parent) -> {
            if (OPEN.contains(node.type().name()) || node.marks().stream().anyMatch(Suggestions.ANY)) open[0]++;
            return true;
        });
        return open[0];
    }
}
