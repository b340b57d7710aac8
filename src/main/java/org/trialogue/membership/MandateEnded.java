package org.trialogue.membership;

import java.util.UUID;

/** Someone may no longer speak in a working group; open pages and editing sockets act on it at once. */
public record MandateEnded(UUID mandate, UUID workingGroup, UUID member) {}
