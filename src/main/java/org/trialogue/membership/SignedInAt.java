package org.trialogue.membership;

import java.time.Instant;

/**
 * One of a member's sign-ins that are open.
 *
 * @param key by which it is ended; says nothing of the session itself
 * @param browser the browser and the system it runs on, as the browser says
 * @param here whether it is the one that asks
 */
public record SignedInAt(String key, String browser, Instant began, Instant seen, boolean here) {}
