package org.trialogue.platform.security;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.trialogue.platform.Refusal;

/**
 * Whether the person at the page has lately proved who they are, by signing in anew: what weighs much, such as giving a mandate, is not to
 * be done from a page that was left open. What names its member by itself, as jobs do, has no page, and is let through; nothing that a socket
 * or a script can reach asks for a proof.
 */
@Component
public class Proof {

    /** The key of the sentence that asks for a proof. */
    public static final String WANTED = "platform.refused.prove";

    /** For how long a proof is good. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(30);

    /** What is left of it when a form is opened must do for filling it in. */
    private static final Duration TO_FILL_IN = Duration.ofMinutes(15);

    private final SignedIn signedIn;
    private final Clock clock;

    Proof(SignedIn signedIn, Clock clock) {
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Asks for a proof.
     *
     * @throws Refusal with the key {@link #WANTED} when the person at the page signed in too long ago
     */
    public void demand() {
        if (!within(GOOD_FOR)) throw new Refusal(WANTED);
    }

    /** Whether what is begun now can be filled in at leisure before a proof is asked for. */
    public boolean isFresh() {
        return within(GOOD_FOR.minus(TO_FILL_IN));
    }

    private boolean within(Duration span) {
        return signedIn.find()
                .map(person -> person.provedAt().plus(span).isAfter(clock.instant()))
                .orElseGet(Viewing::isNamed);
    }
}
