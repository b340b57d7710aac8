package org.trialogue.drafting;

import java.util.Locale;
import java.util.Optional;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/** Whose acts together adopt a text: the Chair's, who declares the government side, and the two spokespersons'. */
public enum Seat {
    CHAIR,
    EMPLOYERS,
    WORKERS;

    /** The seat of someone acting so; most have none. */
    public static Optional<Seat> of(Acting acting) {
        if (acting.capacity() == Capacity.CHAIR) return Optional.of(CHAIR);
        if (acting.capacity() != Capacity.SPOKESPERSON) return Optional.empty();
        if (acting.affiliation() == Affiliation.EMPLOYERS) return Optional.of(EMPLOYERS);
        return acting.affiliation() == Affiliation.WORKERS ? Optional.of(WORKERS) : Optional.empty();
    }

    /** From which seat a text is adopted in the name of a holder; governments have none of their own. */
    public static Optional<Seat> of(Holder holder) {
        return switch (holder.kind()) {
            case EMPLOYERS -> Optional.of(EMPLOYERS);
            case WORKERS -> Optional.of(WORKERS);
            case GOVERNMENT, GOVERNMENTS -> Optional.empty();
        };
    }

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
