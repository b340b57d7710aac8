package org.trialogue.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.trialogue.knowledge.Account.Basis;
import org.trialogue.knowledge.Reading.Tag;
import org.trialogue.knowledge.Reading.Wording;

/**
 * What whoever tells a practice says it is about: for whom, in which sectors, against which causes, which rights it serves, how its results are
 * known, whether it met its objectives, whether it is of use elsewhere and what those in charge said of what was found.
 *
 * @param keys by facet of {@link Reading#FACETS}: keys of its vocabulary
 */
public record Tags(Map<String, List<String>> keys) {

    /** None. */
    public static final Tags NONE = new Tags(Map.of());

    private static final Map<String, String> VOCABULARIES = Map.of(
            "target", "target-groups",
            "sector", "sectors",
            "cause", "root-causes",
            "right", "rights",
            "evidence", "evidence-strength",
            "objectives", "objectives-met",
            "transferability", "transferability",
            "response", "management-response");

    /** The facets of which a practice has one at most. */
    public static final Set<String> SINGLE = Set.of("evidence", "objectives", "transferability", "response");

    /** What a facet is called as a field of an import and a column of a table, in their order. */
    public static final Map<String, String> FIELDS = fields();

    /** Keeps its own copies, by the order of the facets, without those that say nothing; refuses facets that there are not. */
    public Tags {
        var copies = new TreeMap<String, List<String>>();
        keys.forEach((facet, said) -> {
            if (!VOCABULARIES.containsKey(facet)) throw new IllegalArgumentException("no such facet");
            if (!said.isEmpty()) copies.put(facet, List.copyOf(said));
        });
        keys = Map.copyOf(copies);
    }

    private static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("targets", "target");
        fields.put("sectors", "sector");
        fields.put("causes", "cause");
        fields.put("rights", "right");
        fields.put("evidence", "evidence");
        fields.put("objectives", "objectives");
        fields.put("transferability", "transferability");
        fields.put("managementResponse", "response");
        return Collections.unmodifiableMap(fields);
    }

    /** The vocabulary of a facet. */
    public static String vocabulary(String facet) {
        return VOCABULARIES.getOrDefault(facet, facet);
    }

    /** Those that a reading found. */
    public static Tags of(Reading reading) {
        var keys = new LinkedHashMap<String, List<String>>();
        for (var facet : Reading.FACETS) keys.put(facet, reading.keys(facet));
        return new Tags(keys);
    }

    /** Those that were written as texts. */
    public static Tags parsed(String... texts) {
        var keys = new LinkedHashMap<String, List<String>>();
        Arrays.stream(texts)
                .map(text -> text.split(":", 2))
                .forEach(parts -> keys.computeIfAbsent(parts[0], facet -> new ArrayList<>())
                        .add(parts[1]));
        return new Tags(keys);
    }

    /** As texts, each with its facet before it. */
    public List<String> texts() {
        return Reading.FACETS.stream()
                .flatMap(facet -> of(facet).stream().map(key -> facet + ":" + key))
                .toList();
    }

    /** Those of a facet. */
    public List<String> of(String facet) {
        return keys.getOrDefault(facet, List.of());
    }

    /** Whether there are none. */
    public boolean isNone() {
        return keys.isEmpty();
    }

    /** What is read out of a practice that is told with them: nothing is concluded. */
    public Reading read() {
        return read(Map.of());
    }

    /** The same, and what we call it and say of it in short. */
    public Reading read(Map<String, Wording> wordings) {
        var stated = new LinkedHashMap<String, List<Tag>>();
        keys.forEach((facet, said) -> stated.put(
                facet, said.stream().map(key -> new Tag(key, Basis.STATED)).toList()));
        return new Reading(stated, wordings);
    }
}
