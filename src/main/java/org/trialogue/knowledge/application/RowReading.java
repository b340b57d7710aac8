package org.trialogue.knowledge.application;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Account.Basis;
import org.trialogue.knowledge.Account.Confidence;
import org.trialogue.knowledge.Account.Lesson;
import org.trialogue.knowledge.Account.Period;
import org.trialogue.knowledge.Figure;
import org.trialogue.knowledge.Particulars;
import org.trialogue.knowledge.PersistentId;
import org.trialogue.knowledge.Tags;
import org.trialogue.knowledge.application.JsonLines.Line;
import org.trialogue.knowledge.domain.AccountLimits;
import org.trialogue.knowledge.importing.RawRow;
import org.trialogue.platform.Refusal;
import org.trialogue.standards.CitedInstruments;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.Standards;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a line of an import strictly: what is wrong with it is said in words that help to mend it. Fields that are not ours are left alone. */
@Component
class RowReading {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_SUMMARY = 5_000;
    private static final int LONGEST_TEXT = 200_000;
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> KINDS =
            Set.of("programme", "practice", "tool", "mechanism", "agreement", "research");
    private static final Set<String> PARTIES = Set.of("government", "employers", "workers", "ngo", "un");
    private static final Set<String> BASES = Set.of("stated", "inferred");

    /** What the library says of what is cited, said of a row. */
    private static final Map<String, String> CITED = Map.of(
            "standards.refused.unknown-instrument", "knowledge.row.instrument",
            "standards.refused.article", "knowledge.row.article",
            "standards.refused.articles", "knowledge.row.articles");

    private final JsonMapper json;
    private final Concepts concepts;
    private final Standards standards;

    RowReading(JsonMapper json, Concepts concepts, Standards standards) {
        this.json = json;
        this.concepts = concepts;
        this.standards = standards;
    }

    /**
     * What the line says.
     *
     * @throws BadRow when it is not in order
     */
    ImportedRow read(String line) {
        return row(object(line));
    }

    /**
     * What these fields say.
     *
     * @throws BadRow when they are not in order
     */
    ImportedRow read(Map<String, Object> fields) {
        JsonNode row = json.valueToTree(fields);
        return row(row);
    }

    /** Nobody of ours has looked at it, so we are not sure of it. */
    private ImportedRow row(JsonNode line) {
        var row = new RowFields(line);
        var cited = cited(row);
        var from = row.year("yearFrom");
        var to = row.year("yearTo");
        if (from != null && to != null && to < from) throw new BadRow("knowledge.row.years");
        return new ImportedRow(
                row.needed("externalId", LONGEST_ID),
                language(row),
                new Account(
                        RowFields.oneOf(KINDS, "kind", row.text("kind", "practice", LONGEST_ID)),
                        row.needed("title", LONGEST_TITLE),
                        row.text("summary", null, LONGEST_SUMMARY),
                        row.needed("text", LONGEST_TEXT),
                        lesson(row),
                        Confidence.LOW,
                        new Period(from, to),
                        row.several("countries", LONGEST_ID).stream()
                                .map(country ->
                                        RowFields.oneOf(COUNTRIES, "countries", country.toUpperCase(Locale.ROOT)))
                                .toList(),
                        row.several("themes", LONGEST_ID).stream()
                                .map(this::theme)
                                .toList(),
                        row.allSaid("parties", LONGEST_ID).stream()
                                .map(party -> RowFields.oneOf(PARTIES, "parties", party.toLowerCase(Locale.ROOT)))
                                .toList(),
                        row.names("donors"),
                        cited.codes(),
                        row.said("lead", AccountLimits.LINE),
                        row.text("source", "", LONGEST_SUMMARY),
                        null,
                        identifier(row.text("identifier", "", LONGEST_SUMMARY)),
                        tags(row),
                        row.names("partners"),
                        particulars(row),
                        cited.articles()));
    }

    private CitedInstruments cited(RowFields row) {
        try {
            return CitedInstruments.read(standards, row.allSaid("instruments", AccountLimits.SHORT));
        } catch (Refusal wrong) {
            throw new BadRow(CITED.getOrDefault(wrong.messageKey(), wrong.messageKey()), wrong.arguments());
        }
    }

    /** A lesson whose row does not say where it comes from is told by the source. */
    private static @Nullable Lesson lesson(RowFields row) {
        var text = row.said("lesson", AccountLimits.TEXT);
        var basis = row.said("basis", LONGEST_ID).toLowerCase(Locale.ROOT);
        if (!basis.isEmpty()) RowFields.oneOf(BASES, "basis", basis);
        if (text.isEmpty()) return null;
        return new Lesson(text, basis.equals("inferred") ? Basis.INFERRED : Basis.STATED);
    }

    private static Particulars particulars(RowFields row) {
        return new Particulars(
                row.said("context", AccountLimits.TEXT),
                row.said("results", AccountLimits.TEXT),
                row.allSaid("figures", Figure.LONGEST).stream()
                        .map(line -> Figure.read(line).orElseThrow(() -> new BadRow("knowledge.row.figure", line)))
                        .toList(),
                row.said("conditions", AccountLimits.TEXT),
                row.said("cost", AccountLimits.LINE));
    }

    /** Facets are called in the plural here, as the fields beside them are. */
    private Tags tags(RowFields row) {
        var tags = new HashMap<String, List<String>>();
        Tags.FIELDS.forEach((field, facet) -> tags.put(
                facet,
                row.several(field, LONGEST_ID).stream()
                        .map(key -> concept(Tags.vocabulary(facet), field, key))
                        .toList()));
        return new Tags(tags);
    }

    private String concept(String vocabulary, String field, String key) {
        if (concepts.concept(vocabulary, key).isEmpty()) throw new BadRow("knowledge.row.unknown", field, key);
        return key;
    }

    private static @Nullable PersistentId identifier(String said) {
        if (said.isBlank()) return null;
        return PersistentId.read(said).orElseThrow(() -> new BadRow("knowledge.row.identifier", said));
    }

    /** What a line is known by, whatever is wrong with it. */
    LineName name(Line line) {
        return LineName.of(line.text(), json);
    }

    /** A line of JSON as a row of a file, so that it can be shown whatever is wrong with it. */
    RawRow raw(Line line) {
        var number = (int) line.number();
        try {
            line.problem().ifPresent(problem -> {
                throw new BadRow(problem);
            });
            var fields = new HashMap<String, Object>();
            object(line.text()).properties().forEach(field -> {
                if (!field.getValue().isNull()) fields.put(field.getKey(), field.getValue());
            });
            for (var shown : List.of("externalId", "title"))
                if (fields.get(shown) instanceof JsonNode node && node.isString()) fields.put(shown, node.asString());
            return new RawRow(number, fields, null);
        } catch (BadRow bad) {
            var known = name(line);
            return RawRow.unreadable(number, known.externalId(), known.title(), bad.problem());
        }
    }

    private JsonNode object(String line) {
        try {
            var row = json.readTree(line);
            if (row.isObject()) return row;
        } catch (JacksonException wrong) {
            throw new BadRow("knowledge.row.no-json", wrong.getOriginalMessage());
        }
        throw new BadRow("knowledge.row.no-object");
    }

    private static String language(RowFields row) {
        var tag = row.needed("language", LONGEST_ID);
        var language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        if (!LANGUAGES.contains(language)) throw new BadRow("knowledge.row.language", tag);
        return language;
    }

    private String theme(String key) {
        if (concepts.concept("themes", key).isEmpty()) throw new BadRow("knowledge.row.theme", key);
        return key;
    }
}
