package org.trialogue.search.elastic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.search.domain.Kept;
import org.trialogue.search.domain.Wording;

/** The shape of the index, and of an entry in it. A change of either is another index: its name carries the hash of its shape. */
final class Shape {

    static final String TITLE = "title";
    static final String AUDIENCE = "audience";
    static final String EVERYONE = "everyone";

    /** The field of all languages but ours. */
    static final String OTHER = "und";

    /** To be raised when {@link #document} changes in a way that the mapping does not show. */
    private static final String DOCUMENT = "1";

    private Shape() {}

    /** Settings and mappings, as Elasticsearch reads them. */
    static String definition() {
        try (var file = Objects.requireNonNull(Shape.class.getResourceAsStream("/org/trialogue/search/index.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Tells this shape from any other. */
    static String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((DOCUMENT + definition()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The field a language is written to. */
    static String language(String language) {
        return Wording.LANGUAGES.contains(language) ? language : OTHER;
    }

    /** An entry as a document. */
    static Map<String, Object> document(Kept entry) {
        var own = language(entry.language());
        var titles = new LinkedHashMap<String, String>();
        var passages = new ArrayList<Map<String, Object>>();
        for (var passage : entry.body().passages())
            passages.add(passage(passage.number(), passage.link(), own, passage.text()));
        for (var other : entry.body().renderings()) {
            titles.put(language(other.language()), other.title());
            if (!other.summary().isBlank())
                passages.add(passage("", entry.link(), language(other.language()), other.summary()));
        }
        titles.put(own, entry.title());
        return Map.of(
                "kind",
                entry.kind(),
                "id",
                entry.id(),
                "link",
                entry.link(),
                "language",
                entry.language(),
                AUDIENCE,
                audience(entry.room()),
                "sort",
                folded(entry.title()),
                TITLE,
                titles,
                "passages",
                passages,
                "facets",
                entry.body().facets());
    }

    private static Map<String, Object> passage(String number, String link, String language, String text) {
        return Map.of("number", number, "link", link, "text", Map.of(language, text));
    }

    private static String audience(@Nullable UUID room) {
        return room == null ? EVERYONE : room.toString();
    }

    private static String folded(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return plain.substring(0, Math.min(200, plain.length())).toLowerCase(Locale.ROOT);
    }

    /** Which of the indices with these names have this shape. */
    static List<String> fitting(Iterable<String> names, String alias) {
        var fitting = new ArrayList<String>();
        for (var name : names) if (name.startsWith(alias + "-" + hash() + "-")) fitting.add(name);
        return fitting;
    }
}
