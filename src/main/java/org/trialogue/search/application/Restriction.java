package org.trialogue.search.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialogue.search.Years;
import org.trialogue.search.domain.CommonWords;
import org.trialogue.search.domain.Sought;

/**
 * What a query means in SQL, on {@code search.entry e}: who may see it, the words, the kind, the narrowing. Whatever was typed goes
 * into parameters.
 */
final class Restriction {

    private static final List<String> FORMS = List.of("english", "french", "spanish");
    private static final String SEPARATOR = "\u001f";

    /** The last year that is known of an entry. */
    static final String LAST_YEAR = "coalesce((e.body -> 'years' ->> 'to')::int, (e.body -> 'years' ->> 'from')::int)";

    private static final String FIRST_YEAR =
            "coalesce((e.body -> 'years' ->> 'from')::int, (e.body -> 'years' ->> 'to')::int)";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<String> words;
    private final Enough enough;

    /** How many of the words must be there. */
    enum Enough {
        ALL,
        ANY
    }

    /** @param but the facet (or {@code kind}) that does not narrow, so that its other values can be counted */
    Restriction(Sought sought, Enough enough, @Nullable String but) {
        this(sought, enough);
        narrow(sought, but);
    }

    /** The words alone, whatever the kind and the narrowing. */
    Restriction(Sought sought, Enough enough) {
        this.enough = enough;
        conditions.add("not e.removed");
        conditions.add("(e.room_id is null or e.room_id = any(string_to_array(:rooms, ',')::uuid[]))");
        parameters.put("rooms", sought.rooms().stream().map(UUID::toString).collect(Collectors.joining(",")));
        words = words(sought);
        if (!words.isEmpty()) conditions.add("e.words @@ (" + wanted() + ")");
        for (var without : sought.asked().without())
            conditions.add("not e.words @@ (" + form("phraseto", without) + ")");
    }

    /** The condition. */
    String sql() {
        return String.join(" and ", conditions);
    }

    /** The words that must be there, as an expression of PostgreSQL's full text. */
    String wanted() {
        return joined(enough == Enough.ALL ? " && " : " || ");
    }

    /** Whether fewer words would be enough. */
    boolean canRelax() {
        return enough == Enough.ALL && words.size() > 1;
    }

    /** Any of the words: a passage that answers need not hold what stands in the title. */
    String any() {
        return joined(" || ");
    }

    /** What fills the gaps of both. */
    Map<String, Object> parameters() {
        return parameters;
    }

    private String joined(String by) {
        return words.isEmpty() ? "''::tsquery" : String.join(by, words);
    }

    private List<String> words(Sought sought) {
        var parts = new ArrayList<String>();
        for (var word : CommonWords.without(sought.asked().loose())) parts.add(form("plainto", word));
        for (var phrase : sought.asked().exact()) parts.add(form("phraseto", phrase));
        return parts;
    }

    private String form(String how, String text) {
        var name = "w" + parameters.size();
        parameters.put(name, text);
        return FORMS.stream()
                .map(language -> how + "_tsquery('" + language + "', :" + name + ")")
                .collect(Collectors.joining(" || ", "(", ")"));
    }

    private void narrow(Sought sought, @Nullable String but) {
        var kind = sought.query().kind();
        if (kind != null && !"kind".equals(but)) {
            conditions.add("e.kind = :kind");
            parameters.put("kind", kind);
        }
        for (var facet : Sought.FACETS) {
            var values = sought.query().narrowing().getOrDefault(facet, List.of());
            if (values.isEmpty() || facet.equals(but)) continue;
            conditions.add(narrowed(facet));
            parameters.put(facet, String.join(SEPARATOR, values));
        }
        during(sought.query().years());
    }

    /** What has not ended goes on; what has no year is in none. */
    private void during(Years years) {
        if (years.any()) return;
        conditions.add(FIRST_YEAR + " <= :until");
        conditions.add("(e.body -> 'years' ->> 'to' is null or " + LAST_YEAR + " >= :since)");
        parameters.put("until", Objects.requireNonNullElse(years.to(), Integer.MAX_VALUE));
        parameters.put("since", Objects.requireNonNullElse(years.from(), Integer.MIN_VALUE));
    }

    private static String narrowed(String facet) {
        var wanted = " = any(string_to_array(:" + facet + ", chr(31)))";
        return "language".equals(facet)
                ? "e.language" + wanted
                : "exists (select 1 from jsonb_array_elements_text(e.body -> 'facets' -> '" + facet + "') v where v"
                        + wanted + ")";
    }
}
