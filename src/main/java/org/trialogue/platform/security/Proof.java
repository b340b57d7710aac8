package org.trialogue.platform.security;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;

/**
 * Whether the person at the page has lately proved who they are, by signing in anew, and by two factors where the capacity wants that: what
 * weighs much, such as giving a mandate, is not to be done from a page that was left open, nor by a password alone. What names its member by
 * itself, as jobs do, has no page, and is let through; nothing that a socket or a script can reach asks for a proof.
 */
@Component
public class Proof {

    /** The key of the sentence that asks for a proof. */
    public static final String WANTED = "platform.refused.prove";

    /** The key of the sentence that asks for a proof by two factors. */
    public static final String WANTED_TWICE = "platform.refused.prove-twice";

    private static final Logger LOG = LoggerFactory.getLogger(Proof.class);

    /** For how long a proof is good. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(30);

    /** What is left of it when a form is opened must do for filling it in. */
    private static final Duration TO_FILL_IN = Duration.ofMinutes(15);

    private final SignedIn signedIn;
    private final boolean secondFactor;
    private final Clock clock;

    Proof(SignedIn signedIn, @Value("${trialogue.second-factor:true}") boolean secondFactor, Clock clock) {
        this.signedIn = signedIn;
        this.secondFactor = secondFactor;
        this.clock = clock;
        if (!secondFactor)
            LOG.warn("A password alone will do for those who speak for others: trialogue.second-factor is off");
    }

    /** What is still to be proved. */
    public enum Missing {
        /** Nothing: it may be done. */
        NOTHING,
        /** A sign-in lately. */
        SIGN_IN,
        /** A sign-in lately, by two factors. */
        SECOND_FACTOR
    }

    /**
     * Asks for a proof of whoever acts in this capacity.
     *
     * @throws Refusal with the key {@link #WANTED} when the person at the page signed in too long ago, with {@link #WANTED_TWICE} when that was
     *     by fewer factors than the capacity wants
     */
    public void demand(Capacity capacity) {
        demand(capacity.wantsTwoFactors());
    }

    /**
     * Asks for a proof by two factors in whatever capacity one acts.
     *
     * @throws Refusal as {@link #demand(Capacity)} has it
     */
    public void demandTwice() {
        demand(true);
    }

    private void demand(boolean twice) {
        switch (missing(twice, GOOD_FOR)) {
            case NOTHING -> {}
            case SIGN_IN -> throw new Refusal(WANTED);
            case SECOND_FACTOR -> throw new Refusal(WANTED_TWICE);
        }
    }

    /** What is missing for something that this capacity begins now, and that can be filled in at leisure before a proof is asked for. */
    public Missing toBegin(Capacity capacity) {
        return toBegin(capacity.wantsTwoFactors());
    }

    /** The same where it is known by how many factors it must be. */
    public Missing toBegin(boolean twice) {
        return missing(twice, GOOD_FOR.minus(TO_FILL_IN));
    }

    private Missing missing(boolean twice, Duration span) {
        var person = signedIn.find();
        if (person.isEmpty()) return Viewing.isNamed() ? Missing.NOTHING : Missing.SIGN_IN;
        var lately = person.get().provedAt().plus(span).isAfter(clock.instant());
        if (twice && secondFactor)
            return lately && person.get().provedTwice() ? Missing.NOTHING : Missing.SECOND_FACTOR;
        return lately ? Missing.NOTHING : Missing.SIGN_IN;
    }
}
