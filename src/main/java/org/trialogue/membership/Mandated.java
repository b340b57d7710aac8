package org.trialogue.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/**
 * A person with the mandate that they were given in a working group.
 *
 * @param affiliation the side it was given for, in whose name the person acts here
 * @param endsOn the last day, or null for no end
 * @param deputyOf the mandate for whose holder this person, a deputy, stands in; otherwise null
 * @param letIn whether this person's side has them in its room; false while it was not asked yet whom the secretariat entered
 */
public record Mandated(
        MandateId mandate,
        Person person,
        Affiliation affiliation,
        Capacity capacity,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable MandateId deputyOf,
        boolean letIn) {

    /** In the name of whom, and as what, this person acts in the working group. */
    public Acting acting() {
        return new Acting(person.id(), affiliation, capacity);
    }

    /** Whether the day lies within its term. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
    }

    /** Whether this person stands for those whose side it is: the Chair presides over all, an adviser and an observer stand for nobody. */
    public boolean represents() {
        return switch (capacity) {
            case TITULAR, DEPUTY, COORDINATOR, SPOKESPERSON -> true;
            default -> false;
        };
    }
}
