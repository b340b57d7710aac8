package org.trialogue.drafting.domain;

import org.trialogue.prosemirror.Node;

/** What keeps a text from being adopted: wordings in brackets, and suggestions that nobody has settled. */
public final class OpenPlaces {

    private OpenPlaces() {}

    /** How many there are. */
    public static int in(Node doc) {
        var open = new int[1];
        doc.descendants((node, position, parent) -> {
            if (node.type().name().equals("bracket") || node.marks().stream().anyMatch(Suggestions.ANY)) open[0]++;
            return true;
        });
        return open[0];
    }
}
