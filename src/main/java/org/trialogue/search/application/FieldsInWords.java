package org.trialogue.search.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.trialogue.search.FacetWords;
import org.trialogue.search.Query;
import org.trialogue.search.domain.FieldNames;
import org.trialogue.search.domain.FieldValue;

/**
 * Takes {@code field:value} out of the words of a query and narrows by it; what names no field or no value of it, and a second kind, stays
 * where it is, and so does {@code -field:value}, which is left out of what is looked for.
 */
@Component
class FieldsInWords {

    private final ObjectProvider<FacetWords> vocabularies;

    FieldsInWords(ObjectProvider<FacetWords> vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** The query without its fields, which narrow it instead; what is put in the place of a value is looked for instead of it. */
    Query read(Query query) {
        return current(taken(query));
    }

    private Query current(Query query) {
        Map<String, List<String>> narrowing = new LinkedHashMap<>();
        query.narrowing().forEach((facet, values) -> narrowing.put(facet, current(facet, values)));
        return narrowing.equals(query.narrowing()) ? query : narrowed(query, query.words(), query.kind(), narrowing);
    }

    private List<String> current(String facet, List<String> values) {
        return values.stream()
                .map(value -> vocabularies
                        .orderedStream()
                        .map(vocabulary -> vocabulary.current(facet, value))
                        .filter(now -> !now.equals(value))
                        .findFirst()
                        .orElse(value))
                .distinct()
                .toList();
    }

    private Query taken(Query query) {
        var said = FieldValue.in(query.words());
        if (said.isEmpty()) return query;
        var words = new StringBuilder();
        Map<String, List<String>> narrowing = new LinkedHashMap<>(query.narrowing());
        var named = query.kind();
        var at = 0;
        for (var each : said) {
            var field = FieldNames.field(each.name()).orElse(null);
            var values = each.leftOut() ? List.<String>of() : values(field, each.value());
            if (field == null || values.isEmpty()) continue;
            if (!FieldNames.KIND.equals(field)) add(narrowing, field, values);
            else if (named == null || named.equals(values.getFirst())) named = values.getFirst();
            else continue;
            words.append(query.words(), at, each.from());
            at = each.to();
        }
        if (at == 0) return query;
        words.append(query.words().substring(at));
        return narrowed(query, joined(words), named, narrowing);
    }

    private static Query narrowed(
            Query query, String words, @Nullable String kind, Map<String, List<String>> narrowing) {
        return new Query(
                words, kind, narrowing, query.years(), query.order(), query.page(), query.reader(), query.view());
    }

    /** What the words of a query leave out by fields, and what is looked for without these. */
    Rest rest(Query query) {
        var words = new StringBuilder();
        Map<String, List<String>> left = new LinkedHashMap<>();
        var unknown = false;
        var at = 0;
        for (var each : FieldValue.in(query.words())) {
            var field = FieldNames.field(each.name()).orElse(null);
            var values = each.leftOut() ? values(field, each.value()) : List.<String>of();
            if (field != null && !values.isEmpty()) add(left, field, current(field, values));
            else unknown = true;
            if (!each.leftOut()) continue;
            words.append(query.words(), at, each.from()).append(' ');
            at = each.to();
        }
        return at == 0
                ? new Rest(query.words(), Map.of(), unknown)
                : new Rest(joined(words.append(query.words().substring(at))), left, unknown);
    }

    /**
     * What is left of the words once their fields were read.
     *
     * @param left the values that are left out, by their facet or {@code kind}
     * @param unknown whether something looks like a field and is none
     */
    record Rest(String words, Map<String, List<String>> left, boolean unknown) {}

    private static String joined(StringBuilder words) {
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    private List<String> values(@Nullable String field, String name) {
        if (field == null) return List.of();
        return switch (field) {
            case FieldNames.KIND -> FieldNames.kind(name).stream().toList();
            case "language" -> FieldNames.language(name).stream().toList();
            default ->
                vocabularies
                        .orderedStream()
                        .map(vocabulary -> vocabulary.values(field, name))
                        .flatMap(Collection::stream)
                        .distinct()
                        .toList();
        };
    }

    private static void add(Map<String, List<String>> narrowing, String field, List<String> values) {
        var all = new ArrayList<>(narrowing.getOrDefault(field, List.of()));
        values.stream().filter(value -> !all.contains(value)).forEach(all::add);
        narrowing.put(field, all);
    }
}
