package org.trialogue.search.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    /** The forms of words, by language. */
    private static final Map<String, String> FORMS = forms();

    private static final String SEPARATOR = "\u001f";

    /** The last year that is known of an entry. */
    static final String LAST_YEAR = "coalesce((e.body -> 'years' ->> 'to')::int, (e.body -> 'years' ->> 'from')::int)";

    /** The first year that is known of an entry. */
    static final String FIRST_YEAR = "coalesce((e.body -> 'years' ->> 'from')::int, (e.body -> 'years' ->> 'to')::int)";

    private static final String TOLD_IN =
            "(e.language = '%1$s' or exists (select 1 from jsonb_array_elements(e.body -> 'renderings') r where r ->> 'language' = '%1$s'))";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<String> loose;
    private final String reader;
    private final List<String> exact = new ArrayList<>();
    private final Map<String, String> gaps = new LinkedHashMap<>();
    private final Enough enough;

    /** How many of the loose words must be there; those in quotes always must. */
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
        loose = sought.asked().loose();
        reader = sought.query().reader().getLanguage();
        for (var phrase : sought.asked().exact()) exact.add(form("phraseto", phrase));
        for (var phrase : exact) conditions.add("e.words @@ (" + phrase + ")");
        if (!loose.isEmpty()) conditions.add(worded());
        for (var without : sought.asked().without())
            conditions.add("not e.words @@ (" + form("phraseto", without) + ")");
        sought.left().forEach((facet, values) -> {
            conditions.add("not " + having(facet, "left" + facet));
            parameters.put("left" + facet, String.join(SEPARATOR, values));
        });
    }

    /** The condition. */
    String sql() {
        return String.join(" and ", conditions);
    }

    /** The words that must be there, as an expression of PostgreSQL's full text. */
    String wanted() {
        if (loose.isEmpty()) return any();
        var wanted = new ArrayList<>(exact);
        wanted.add("(" + (enough == Enough.ALL ? String.join(" || ", all().values()) : some()) + ")");
        return String.join(" && ", wanted);
    }

    /** Whether fewer words would be enough. */
    boolean canRelax() {
        return enough == Enough.ALL && loose.size() > 1;
    }

    /** Any of the words: a passage that answers need not hold what stands in the title. */
    String any() {
        var any = new ArrayList<>(exact);
        if (!loose.isEmpty()) any.add(some());
        return any.isEmpty() ? "''::tsquery" : String.join(" || ", any);
    }

    /** What fills the gaps of both. */
    Map<String, Object> parameters() {
        return parameters;
    }

    private String worded() {
        if (enough == Enough.ANY) return "e.words @@ " + some();
        return all().entrySet().stream()
                .map(way -> "e.words @@ " + way.getValue()
                        + (way.getKey().isEmpty() ? "" : " and " + TOLD_IN.formatted(way.getKey())))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** All the words, under no language; and under one in which some of them say nothing, the others, for what is told in it. */
    private Map<String, String> all() {
        var ways = new LinkedHashMap<String, String>();
        ways.put("", every(loose, FORMS.keySet()));
        for (var language : FORMS.keySet()) {
            var said = CommonWords.without(language, loose);
            if (said.size() < loose.size()) ways.put(language, every(said, Set.of(language)));
        }
        return ways;
    }

    private String every(List<String> said, Set<String> languages) {
        return said.stream()
                .map(word -> form("plainto", word, languages))
                .collect(Collectors.joining(" && ", "(", ")"));
    }

    /** Any word that says something. A single word that joins others in one language may say something in another, in which somebody asks. */
    private String some() {
        var asking = CommonWords.language(loose);
        var said = asking.map(language -> CommonWords.without(language, loose)).orElse(loose);
        var sure =
                loose.size() - said.size() > 1 || asking.filter(reader::equals).isPresent();
        return (sure ? said : loose)
                .stream().map(word -> form("plainto", word)).collect(Collectors.joining(" || ", "(", ")"));
    }

    private String form(String how, String text) {
        return form(how, text, FORMS.keySet());
    }

    private String form(String how, String text, Set<String> languages) {
        var name = gaps.computeIfAbsent(text, each -> "w" + gaps.size());
        parameters.put(name, text);
        return languages.stream()
                .map(language -> how + "_tsquery('" + FORMS.get(language) + "', :" + name + ")")
                .collect(Collectors.joining(" || ", "(", ")"));
    }

    private static Map<String, String> forms() {
        var forms = new LinkedHashMap<String, String>();
        forms.put("en", "english");
        forms.put("fr", "french");
        forms.put("es", "spanish");
        return forms;
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
            conditions.add(having(facet, facet));
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

    private static String having(String facet, String parameter) {
        var wanted = " = any(string_to_array(:" + parameter + ", chr(31)))";
        return "kind".equals(facet)
                ? "e.kind" + wanted
                : "exists (select 1 from jsonb_array_elements_text(e.body -> 'facets' -> '" + facet + "') v where v"
                        + wanted + ")";
    }
}
