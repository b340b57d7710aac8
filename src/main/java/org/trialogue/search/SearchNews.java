package org.trialogue.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.trialogue.platform.MemberId;

/** What a search finds that it did not find before: for those who want to be told. */
public interface SearchNews {

    /**
     * What a search finds of that which was told, for the first time or in other words, since a moment.
     *
     * @param viewer for whom: as the rooms stand now, nothing else is found
     * @return empty while the index is away; that says nothing of what there is
     */
    Optional<News> since(Query query, MemberId viewer, Instant moment);

    /** Whether all of what was found before is still there for the viewer, and was told in no other words since a moment. */
    boolean stands(Set<String> keys, MemberId viewer, Instant moment);

    /**
     * Of what was found before, what the same search would still find now.
     *
     * @param keys of hits
     * @return empty while the index is away
     */
    Optional<List<Hit>> still(Query query, MemberId viewer, Set<String> keys);

    /** In which room each of these hits stands, by their keys, and in none where everybody signed in sees it; what is out of view is not there. */
    Map<String, Optional<UUID>> rooms(List<Hit> hits, MemberId viewer);

    /**
     * What is new.
     *
     * @param hits by their words, the best first; what is near in meaning alone is no news
     * @param total how many there are, of which the hits may be the first
     * @param until the moment from which on to ask the next time
     */
    record News(List<Hit> hits, long total, Instant until) {

        /** Keeps its own copy. */
        public News {
            hits = List.copyOf(hits);
        }
    }

    /** Names a hit among all kinds. */
    static String key(Hit hit) {
        return hit.kind() + "/" + hit.id();
    }
}
