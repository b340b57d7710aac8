package org.trialogue.notifications.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before a mail is tried again: soon at first, then every four hours. */
public final class Retry {

    private static final List<Duration> FIRST =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));
    private static final Duration LATER = Duration.ofHours(4);
    private static final int ATTEMPTS = 13;
    private static final int ATTEMPTS_WHILE_AWAY = 90;

    private Retry() {}

    /** The wait after so many attempts that failed; empty after a day and a half, when it is time to give up. */
    public static Optional<Duration> after(int attempts) {
        return after(attempts, ATTEMPTS);
    }

    /** The wait for a server that is away or does not take the portal for a guest; empty after two weeks, when its news is old. */
    public static Optional<Duration> whileAway(int attempts) {
        return after(attempts, ATTEMPTS_WHILE_AWAY);
    }

    private static Optional<Duration> after(int attempts, int most) {
        if (attempts >= most) return Optional.empty();
        return Optional.of(attempts <= FIRST.size() ? FIRST.get(Math.max(0, attempts - 1)) : LATER);
    }
}
