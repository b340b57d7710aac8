package org.trialogue.knowledge.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trialogue.knowledge.PersistentId;
import org.trialogue.knowledge.Tags;
import org.trialogue.knowledge.application.JsonLines.Line;
import org.trialogue.knowledge.importing.RawRow;
import org.trialogue.standards.Concepts;
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
    private static final int MOST = 100;
    private static final int EARLIEST = 1800;
    private static final int LATEST = 2200;
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> KINDS =
            Set.of("programme", "practice", "tool", "mechanism", "agreement", "research");
    private static final Pattern NO_TEXT = Pattern.compile("[\\x00\\p{Cs}]");

    private final JsonMapper json;
    private final Concepts concepts;

    RowReading(JsonMapper json, Concepts concepts) {
        this.json = json;
        this.concepts = concepts;
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

    private ImportedRow row(JsonNode row) {
        var from = year(row, "yearFrom");
        var to = year(row, "yearTo");
        if (from != null && to != null && to < from) throw new BadRow("knowledge.row.years");
        return new ImportedRow(
                needed(row, "externalId", LONGEST_ID),
                language(row),
                oneOf(KINDS, "kind", text(row, "kind", "practice", LONGEST_ID)),
                needed(row, "title", LONGEST_TITLE),
                text(row, "summary", null, LONGEST_SUMMARY),
                needed(row, "text", LONGEST_TEXT),
                several(row, "countries").stream()
                        .map(country -> oneOf(COUNTRIES, "countries", country.toUpperCase(Locale.ROOT)))
                        .toList(),
                several(row, "themes").stream().map(this::theme).toList(),
                from,
                to,
                text(row, "source", "", LONGEST_SUMMARY),
                identifier(text(row, "identifier", "", LONGEST_SUMMARY)),
                tags(row));
    }

    /** Facets are called in the plural here, as the fields beside them are. */
    private Tags tags(JsonNode row) {
        var tags = new HashMap<String, List<String>>();
        Tags.FIELDS.forEach((field, facet) -> tags.put(
                facet,
                several(row, field).stream()
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

    /** A line of JSON as a row of a file, so that it can be shown whatever is wrong with it. */
    RawRow raw(Line line) {
        var number = (int) line.number();
        if (line.problem().isPresent())
            return new RawRow(number, Map.of(), line.problem().get());
        try {
            var fields = new HashMap<String, Object>();
            object(line.text()).properties().forEach(field -> {
                if (!field.getValue().isNull()) fields.put(field.getKey(), field.getValue());
            });
            for (var shown : List.of("externalId", "title"))
                if (fields.get(shown) instanceof JsonNode node && node.isString()) fields.put(shown, node.asString());
            return new RawRow(number, fields, null);
        } catch (BadRow bad) {
            return new RawRow(number, Map.of(), bad.problem());
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

    private static String language(JsonNode row) {
        var tag = needed(row, "language", LONGEST_ID);
        var language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        if (!LANGUAGES.contains(language)) throw new BadRow("knowledge.row.language", tag);
        return language;
    }

    private static String needed(JsonNode row, String field, int longest) {
        var text = text(row, field, null, longest);
        if (text.isBlank()) throw new BadRow("knowledge.row.empty", field);
        return text;
    }

    /** @param otherwise what a missing field stands for; null when it must not be missing */
    private static String text(JsonNode row, String field, @Nullable String otherwise, int longest) {
        var value = row.path(field);
        if (value.isMissingNode() || value.isNull()) {
            if (otherwise == null) throw new BadRow("knowledge.row.missing", field);
            return otherwise;
        }
        if (!value.isString()) throw new BadRow("knowledge.row.no-text", field);
        return clean(value.asString(), field, longest);
    }

    private static String clean(String value, String field, int longest) {
        if (value.length() > longest) throw new BadRow("knowledge.row.long", field, longest, value.length());
        if (NO_TEXT.matcher(value).find()) throw new BadRow("knowledge.row.letters", field);
        return value.replaceAll("\\r\\n?", "\n").strip();
    }

    private static @Nullable Integer year(JsonNode row, String field) {
        var value = row.path(field);
        if (value.isMissingNode() || value.isNull()) return null;
        if (!value.isInt() || value.asInt() < EARLIEST || value.asInt() > LATEST)
            throw new BadRow("knowledge.row.year", field, String.valueOf(EARLIEST), String.valueOf(LATEST));
        return value.asInt();
    }

    private static List<String> several(JsonNode row, String field) {
        var value = row.path(field);
        if (value.isMissingNode() || value.isNull()) return List.of();
        if (!value.isArray() || value.size() > MOST) throw new BadRow("knowledge.row.list", field, MOST);
        var texts = new ArrayList<String>();
        for (var each : value) {
            if (!each.isString()) throw new BadRow("knowledge.row.list-of-texts", field);
            texts.add(clean(each.asString(), field, LONGEST_ID));
        }
        return texts;
    }

    private String theme(String key) {
        if (concepts.concept("themes", key).isEmpty()) throw new BadRow("knowledge.row.theme", key);
        return key;
    }

    private static String oneOf(Set<String> known, String field, String value) {
        if (known.contains(value)) return value;
        throw new BadRow("knowledge.row.unknown", field, value);
    }
}
