package org.trialogue.membership;

import java.util.UUID;

/**
 * A principal confirmed what a deputy did in their name, or objected to it.
 *
 * @param ofRooms whether it concerns what is in rooms, of which nobody hears but the two of them
 */
public record OnBehalfAnswered(
        UUID id, UUID workingGroup, UUID by, UUID principal, boolean objected, boolean ofRooms) {}
