package org.trialogue.knowledge.exporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trialogue.knowledge.Tags;

/** The columns of a table of practices. What the import reads is called as there; several values stand in one cell, with semicolons between. */
final class PracticeColumns {

    private static final Map<String, Function<Taken, String>> ALL = all();

    private PracticeColumns() {}

    static List<String> head() {
        return List.copyOf(ALL.keySet());
    }

    static List<String> row(Taken practice) {
        return ALL.values().stream().map(cell -> cell.apply(practice)).toList();
    }

    private static Map<String, Function<Taken, String>> all() {
        var all = new LinkedHashMap<String, Function<Taken, String>>();
        all.put("id", each -> each.practice().key());
        all.put("externalId", each -> said(each.practice().externalId()));
        all.put("language", Taken::language);
        all.put("title", each -> each.account().title());
        all.put("summary", each -> each.account().summary());
        all.put("context", each -> each.beside().context());
        all.put("text", each -> each.account().tried());
        all.put("results", each -> each.beside().results());
        all.put("figures", each -> several(each.beside().lines()));
        all.put("lesson", PracticeColumns::lesson);
        all.put("basis", PracticeColumns::basis);
        all.put("conditions", each -> each.beside().conditions());
        all.put("kind", each -> each.account().kind());
        all.put("countries", each -> several(each.account().countries()));
        all.put("themes", each -> several(each.account().themes()));
        Tags.FIELDS.forEach((field, facet) ->
                all.put(field, each -> several(each.account().tags().of(facet))));
        all.put("yearFrom", each -> said(each.account().period().from()));
        all.put("yearTo", each -> said(each.account().period().to()));
        all.put("parties", each -> several(each.account().parties()));
        all.put("partners", each -> several(each.account().partners()));
        all.put("lead", each -> each.account().lead());
        all.put("donors", each -> several(each.account().donors()));
        all.put("cost", each -> each.beside().cost());
        all.put("instruments", each -> several(each.cited()));
        all.put("source", each -> each.account().source());
        all.put("identifier", PracticeColumns::identifier);
        all.put("note", Taken::doubts);
        for (var language : Taken.LANGUAGES) all.put("portalSummary." + language, each -> each.ours(language));
        all.put("confidence", each -> each.account().confidence().name().toLowerCase(Locale.ROOT));
        all.put("version", each -> String.valueOf(each.practice().version()));
        all.put("writtenAt", each -> each.writtenAt().toString());
        all.put("address", Taken::address);
        return all;
    }

    private static String lesson(Taken practice) {
        var lesson = practice.account().lesson();
        return lesson == null ? "" : lesson.text();
    }

    private static String basis(Taken practice) {
        var lesson = practice.account().lesson();
        return lesson == null ? "" : lesson.basis().name().toLowerCase(Locale.ROOT);
    }

    private static String identifier(Taken practice) {
        var identifier = practice.account().identifier();
        return identifier == null ? "" : identifier.named();
    }

    private static String several(List<String> values) {
        return String.join("; ", values);
    }

    private static String said(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
