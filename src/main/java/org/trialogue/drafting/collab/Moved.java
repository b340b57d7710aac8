package org.trialogue.drafting.collab;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.TextId;

/** The texts that this node has written to and the others do not know of yet. */
@Component
class Moved {

    private final Set<TextId> texts = ConcurrentHashMap.newKeySet();

    void add(TextId text) {
        texts.add(text);
    }

    /** Takes all of them. */
    Set<TextId> take() {
        var taken = new HashSet<TextId>();
        texts.removeIf(taken::add);
        return taken;
    }
}
