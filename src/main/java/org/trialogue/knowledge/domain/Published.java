package org.trialogue.knowledge.domain;

import java.time.Instant;
import java.util.UUID;
import org.trialogue.knowledge.Practice;

/**
 * A practice as it stands in the library.
 *
 * @param id its key in the database, which never changes
 * @param writtenAt when its latest version was written
 */
public record Published(UUID id, Practice practice, Instant writtenAt) {}
