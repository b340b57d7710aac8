package org.trialogue.search.domain;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.search.Passage;

/**
 * An entry as the database keeps it.
 *
 * @param room the shared room it belongs to, or null when everyone may find it
 * @param changedAt when it was handed in: with the version, it names this very state of the row
 */
public record Kept(
        String kind,
        String id,
        long version,
        String title,
        String link,
        String language,
        @Nullable UUID room,
        Body body,
        boolean removed,
        OffsetDateTime changedAt) {

    /** What is kept of an entry as one piece. */
    public record Body(List<Passage> passages, Map<String, List<String>> facets, List<Other> renderings) {

        /** Keeps its own copies. */
        public Body {
            passages = List.copyOf(passages);
            facets = Map.copyOf(facets);
            renderings = List.copyOf(renderings);
        }
    }

    /** Its title, and perhaps a summary, in another language. */
    public record Other(String language, String title, String summary) {}

    /** Names it among all kinds. */
    public String key() {
        return kind + "/" + id;
    }
}
