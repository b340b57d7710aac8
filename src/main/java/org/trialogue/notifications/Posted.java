package org.trialogue.notifications;

import java.time.Instant;

/** A notice, and when it was posted. */
public record Posted(Notice notice, Instant at) {}
