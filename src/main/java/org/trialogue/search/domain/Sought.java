package org.trialogue.search.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.trialogue.search.Query;

/**
 * A query ready to be answered.
 *
 * @param query as it was asked
 * @param asked as it was read
 * @param wordings how else the vocabulary words it
 * @param rooms the rooms that the viewer may enter: besides what everyone may see, nothing else is found or counted
 */
public record Sought(Query query, Asked asked, List<Wording> wordings, Set<UUID> rooms) {

    /** The facets that results are counted and narrowed by. */
    public static final List<String> FACETS = List.of("theme", "country", "instrument", "language");

    /** Keeps its own copies. */
    public Sought {
        wordings = List.copyOf(wordings);
        rooms = Set.copyOf(rooms);
    }
}
