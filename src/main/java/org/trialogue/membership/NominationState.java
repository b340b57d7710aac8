package org.trialogue.membership;

import java.util.Locale;
import java.util.Set;

/** How far a nomination has come. */
public enum NominationState {
    /** Waits for the secretariat, which looks at its form alone. */
    NOMINATED,
    /** Given back to whoever nominated, with a reason. */
    RETURNED,
    /** In good form; the invitation is about to go out. */
    CHECKED,
    /** The person has the invitation. */
    INVITED,
    /** The person came, and holds the mandate. */
    ACCEPTED,
    /** The person does not want it. */
    DECLINED,
    /** Nobody came in time. */
    EXPIRED,
    /** Taken back. */
    WITHDRAWN;

    /** Those of which there is one at a time for each address in a working group. */
    public static final Set<NominationState> UNDER_WAY = Set.of(NOMINATED, RETURNED, CHECKED, INVITED);

    /** Those that can still become a mandate. */
    public static final Set<NominationState> OPEN = Set.of(NOMINATED, RETURNED, CHECKED, INVITED, EXPIRED);

    /** Whether it is over: nothing moves it any more, but an invitation that expired can be sent again. */
    public boolean over() {
        return this == ACCEPTED || this == DECLINED || this == WITHDRAWN;
    }

    /** The word used in text keys and addresses: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
