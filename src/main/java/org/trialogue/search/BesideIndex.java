package org.trialogue.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.trialogue.platform.MemberId;

/**
 * Answers a search beside the index: from what is in rooms and never goes into the index. Whoever keeps it asks the database under its policies,
 * for the one who searches alone; what is found is shown apart, and counted with nothing else. A module that has such things hands one in as a bean.
 */
public interface BesideIndex {

    /**
     * What has these words, the best first.
     *
     * @return empty where the member has nothing in which it could be looked for
     */
    Optional<Answer> find(String words, MemberId reader, int atMost);

    /**
     * An answer.
     *
     * @param further places in which more is to be found by looking there alone
     */
    record Answer(List<Beside> found, List<Place> further) {

        /** Keeps its own copies. */
        public Answer {
            found = List.copyOf(found);
            further = List.copyOf(further);
        }
    }

    /**
     * Something found.
     *
     * @param kind what sort of thing it is, in the reader's language
     * @param link its address within the portal, beginning with no slash
     * @param passage the words around what was found
     */
    record Beside(String kind, String title, String link, List<Hit.Span> passage, Place place, Instant at) {

        /** Keeps its own copy. */
        public Beside {
            passage = List.copyOf(passage);
        }
    }

    /**
     * Where something is.
     *
     * @param name in the reader's language
     * @param search the address within the portal at which the same words are looked for in that place alone
     * @param room the room it is; with it goes what was found there
     */
    record Place(String name, String search, UUID room) {}
}
