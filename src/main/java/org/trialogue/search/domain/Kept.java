package org.trialogue.search.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.search.Passage;
import org.trialogue.search.Years;

/**
 * An entry as the database keeps it.
 *
 * @param revision grows with each change of its words or its meaning, so it names this very state of it
 * @param room the shared room it belongs to, or null when everyone may find it
 * @param meant the directions of its passages that are known, by {@link #digest}
 */
public record Kept(
        String kind,
        String id,
        long revision,
        String title,
        String link,
        String language,
        @Nullable UUID room,
        Body body,
        boolean removed,
        Map<String, float[]> meant) {

    private static final Pattern A_WORD = Pattern.compile("\\p{L}{2}");

    /** How many bytes a digest has. */
    public static final int DIGEST = 16;

    /** What is kept of an entry as one piece. */
    public record Body(
            List<Passage> passages,
            Map<String, List<String>> facets,
            List<Other> renderings,
            @Nullable String externalId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Years years) {

        /** Keeps its own copies. */
        public Body {
            passages = List.copyOf(passages);
            facets = Map.copyOf(facets);
            renderings = List.copyOf(renderings);
        }
    }

    /**
     * Its title, and perhaps a summary, in another language.
     *
     * @param reviewed true where members wrote and reviewed the summary, otherwise null: it is the portal's
     */
    public record Other(
            String language,
            String title,
            String summary,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean reviewed) {

        /** Whether the portal wrote the summary. */
        public boolean byPortal() {
            return !Boolean.TRUE.equals(reviewed);
        }
    }

    /** The words whose meaning is that of a passage: what it stands in is part of what it means, unless that is a number or a sign. */
    public static String meaning(String title, String passage) {
        return A_WORD.matcher(title).find() ? title + "\n" + passage : passage;
    }

    /** All that a model is to compute of it: its passages, then the summaries in other languages. */
    public List<String> meanings() {
        return Stream.concat(
                        body.passages().stream()
                                .filter(Passage::hasMeaning)
                                .map(passage -> meaning(title, passage.text())),
                        body.renderings().stream()
                                .filter(other -> !other.summary().isBlank())
                                .map(other -> meaning(other.title(), other.summary())))
                .toList();
    }

    /** Names words and the model that computes them, in a fixed length. */
    public static String digest(String model, String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((model + "\n" + words).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Names it among all kinds. */
    public String key() {
        return kind + "/" + id;
    }
}
