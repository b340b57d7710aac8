package org.trialogue.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Capacity;

/** A person with the mandate that they hold in a working group now. */
public record Mandated(
        MandateId mandate,
        Person person,
        Capacity capacity,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    /** In the name of whom, and as what, this person acts in the working group. */
    public Acting acting() {
        return new Acting(person.id(), person.affiliation(), capacity);
    }
}
