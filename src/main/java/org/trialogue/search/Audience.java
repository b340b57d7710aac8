package org.trialogue.search;

import org.trialogue.membership.RoomId;

/** Who may find an entry. What belongs to a caucus has no audience here: it is never handed in. */
public sealed interface Audience {

    /** Whoever is signed in. */
    record Everyone() implements Audience {}

    /** Those who may enter a shared room. */
    record Sharing(RoomId room) implements Audience {}
}
