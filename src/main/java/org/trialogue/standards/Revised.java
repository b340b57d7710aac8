package org.trialogue.standards;

import java.time.Instant;
import java.util.List;
import org.trialogue.membership.Person;

/**
 * Something of the library was changed.
 *
 * @param number the version that it has had since
 * @param fields the names of the fields that changed
 */
public record Revised(int number, Instant at, Person by, List<String> fields) {

    /** Keeps its own copy. */
    public Revised {
        fields = List.copyOf(fields);
    }
}
