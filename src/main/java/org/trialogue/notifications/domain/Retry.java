package org.trialogue.notifications.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before a mail is tried again: soon at first, then every four hours, for a day and a half. */
public final class Retry {

    private static final List<Duration> FIRST =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));
    private static final Duration LATER = Duration.ofHours(4);
    private static final int ATTEMPTS = 13;

    private Retry() {}

    /** The wait after so many attempts that failed; empty when it is time to give up. */
    public static Optional<Duration> after(int attempts) {
        if (attempts >= ATTEMPTS) return Optional.empty();
        return Optional.of(attempts <= FIRST.size() ? FIRST.get(Math.max(0, attempts - 1)) : LATER);
    }
}
