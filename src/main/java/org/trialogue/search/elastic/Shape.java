package org.trialogue.search.elastic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialogue.search.Passage;
import org.trialogue.search.domain.Evidence;
import org.trialogue.search.domain.Kept;
import org.trialogue.search.domain.Sought;
import org.trialogue.search.domain.Wording;

/** The shape of the index, and of an entry in it. A change of either is another index: its name carries the hash of its shape. */
record Shape(String model, int dimensions) {

    /** Languages with two stemmers: one that cuts off little, one that cuts off much. */
    static final List<String> TWICE_STEMMED = List.of("fr", "es");

    static final String TITLE = "title";

    /** All words of a document by language, its title among them: searched, never read. */
    static final String WORDS = "text";

    /** How often a title stands among the words: so much more do they weigh there. */
    private static final int WEIGHT_OF_TITLE = 3;

    /** Every value of every facet, with the facet's name before it, since to count along one field costs little more than along one facet. */
    static final String VALUES = "values";

    /** Stands between the name of a facet and its value. */
    static final String OF = "=";

    /** What is longer is no value of a facet to Elasticsearch. */
    private static final int LONGEST_VALUE = 256;

    /** What is said of a document in short, by language; read, never searched here. */
    static final String SUMMARY = "summary";

    /** The languages of those summaries that members wrote and reviewed; the others are the portal's. */
    static final String REVIEWED = "reviewed";

    private static final String VECTOR = "vector";

    /** Stands in the mapping for how many numbers a direction has. */
    private static final String DIMENSIONS = "\"${dimensions}\"";

    static final String AUDIENCE = "audience";
    static final String EVERYONE = "everyone";

    /** True while it is not known of some passage what it means; read, never searched. */
    static final String UNMEANT = "unmeant";

    /** The field of all languages but ours. */
    static final String OTHER = "und";

    /** To be raised when {@link #document} changes in a way that the mapping does not show. */
    private static final String DOCUMENT = "10";

    /** A sentence that begins right after the one before it, as texts taken out of pages have it: to an analyzer that is one word. */
    private static final Pattern GLUED = Pattern.compile("(?<=\\p{Ll}{2}[.!?…;:])(?=\\p{Lu})");

    /** Settings and mappings, as Elasticsearch reads them. */
    String definition() {
        try (var file = Objects.requireNonNull(Shape.class.getResourceAsStream("/org/trialogue/search/index.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(DIMENSIONS, Integer.toString(dimensions));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Tells this shape, the model of meaning included, from any other. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((DOCUMENT + model + definition()).getBytes(StandardCharsets.UTF_8));
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
    Map<String, Object> document(Kept entry) {
        var own = language(entry.language());
        var titles = new LinkedHashMap<String, String>();
        var summaries = new LinkedHashMap<String, String>();
        var reviewed = new ArrayList<String>();
        var passages = new ArrayList<Map<String, Object>>();
        for (var passage : entry.body().passages())
            passages.add(passage(
                    entry,
                    entry.title(),
                    passage.language() == null
                            ? own
                            : language(passage.language().getLanguage()),
                    passage));
        for (var other : entry.body().renderings()) {
            titles.put(language(other.language()), other.title());
            if (other.summary().isBlank()) continue;
            summaries.put(other.language(), other.summary());
            var rendered = passage(
                    entry,
                    other.title(),
                    language(other.language()),
                    new Passage("", entry.link(), other.summary()).of(SUMMARY));
            if (other.byPortal()) rendered.put("ours", true);
            else reviewed.add(other.language());
            passages.add(rendered);
        }
        titles.put(own, entry.title());
        var document = new LinkedHashMap<String, Object>();
        document.put("kind", entry.kind());
        document.put("id", entry.id());
        if (entry.body().externalId() != null)
            document.put("externalId", entry.body().externalId());
        document.put("link", entry.link());
        document.put("language", entry.language());
        document.put(AUDIENCE, audience(entry.room()));
        document.put(Ordering.TITLE, folded(entry.title()));
        document.put(TITLE, titles);
        document.put(WORDS, weighed(titles));
        document.put(SUMMARY, summaries);
        if (!reviewed.isEmpty()) document.put(REVIEWED, reviewed);
        document.put("passages", passages);
        if (entry.meanings().size()
                > passages.stream()
                        .filter(passage -> passage.containsKey(VECTOR))
                        .count()) document.put(UNMEANT, true);
        document.put("facets", entry.body().facets());
        document.put(VALUES, values(entry));
        ordered(entry.body(), document);
        return document;
    }

    /** By what it is put in order, and into which years it falls. */
    private static void ordered(Kept.Body body, Map<String, Object> document) {
        document.put(Ordering.EVIDENCE, Evidence.rank(body.facets().getOrDefault("evidence", List.of())));
        var years = body.years();
        if (years == null || years.any()) return;
        years.first().ifPresent(first -> document.put(Ordering.FIRST_YEAR, first));
        years.last().ifPresent(last -> document.put(Ordering.YEAR, last));
        document.put(Ordering.LAST_YEAR, years.to() == null ? Ordering.NOT_ENDED : years.to());
    }

    private Map<String, Object> passage(Kept entry, String title, String language, Passage passage) {
        var document = new LinkedHashMap<String, Object>();
        document.put("number", passage.number());
        document.put("link", passage.link());
        if (passage.part() != null) document.put("part", passage.part());
        document.put("text", Map.of(language, GLUED.matcher(passage.text()).replaceAll(" ")));
        if (!passage.hasMeaning()) return document;
        var direction = entry.meant().get(Kept.digest(model, Kept.meaning(title, passage.text())));
        if (direction != null) document.put(VECTOR, packed(direction));
        return document;
    }

    /** Its numbers as bytes, which Elasticsearch takes in without reading each as a decimal. */
    private static String packed(float[] direction) {
        var bytes = ByteBuffer.allocate(direction.length * Float.BYTES);
        for (var number : direction) bytes.putFloat(number);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** The words of the passages are added by the index itself. */
    private static Map<String, List<String>> weighed(Map<String, String> titles) {
        return titles.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, title -> Collections.nCopies(WEIGHT_OF_TITLE, title.getValue())));
    }

    private static List<String> values(Kept entry) {
        var values = new ArrayList<String>();
        for (var facet : Sought.FACETS)
            for (var value : new LinkedHashSet<>(entry.body().facets().getOrDefault(facet, List.of())))
                if (value.length() <= LONGEST_VALUE) values.add(facet + OF + value);
        values.add(Filters.KIND + OF + entry.kind());
        return values;
    }

    private static String audience(@Nullable UUID room) {
        return room == null ? EVERYONE : room.toString();
    }

    private static String folded(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return plain.substring(0, Math.min(200, plain.length())).toLowerCase(Locale.ROOT);
    }

    /** Which of the indices with these names have this shape. */
    List<String> fitting(Iterable<String> names, String alias) {
        var fitting = new ArrayList<String>();
        for (var name : names) if (name.startsWith(alias + "-" + hash() + "-")) fitting.add(name);
        return fitting;
    }
}
