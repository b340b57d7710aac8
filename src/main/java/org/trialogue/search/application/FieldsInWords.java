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

/** Takes {@code field:value} out of the words of a query and narrows by it; what names no field or no value of it stays where it is. */
@Component
class FieldsInWords {

    private final ObjectProvider<FacetWords> vocabularies;

    FieldsInWords(ObjectProvider<FacetWords> vocabularies) {
        this.vocabularies = vocabularies;
    }

    Query read(Query query) {
        var said = FieldValue.in(query.words());
        if (said.isEmpty()) return query;
        var words = new StringBuilder();
        Map<String, List<String>> narrowing = new LinkedHashMap<>(query.narrowing());
        var kind = query.kind();
        var at = 0;
        for (var each : said) {
            var field = each.leftOut() ? null : FieldNames.field(each.name()).orElse(null);
            var values = field == null ? List.<String>of() : values(field, each.value());
            if (values.isEmpty()) continue;
            if (FieldNames.KIND.equals(field)) kind = values.getFirst();
            else add(narrowing, field, values);
            words.append(query.words(), at, each.from());
            at = each.to();
        }
        if (at == 0) return query;
        words.append(query.words().substring(at));
        return new Query(
                words.toString().replaceAll("\\s+", " ").strip(),
                kind,
                narrowing,
                query.years(),
                query.order(),
                query.page(),
                query.reader());
    }

    private List<String> values(String field, String name) {
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

    private static void add(Map<String, List<String>> narrowing, @Nullable String field, List<String> values) {
        if (field == null) return;
        var all = new ArrayList<>(narrowing.getOrDefault(field, List.of()));
        values.stream().filter(value -> !all.contains(value)).forEach(all::add);
        narrowing.put(field, all);
    }
}
