package org.trialogue.knowledge.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of a line of an import: each is what it should be, or the line is refused with a word on that field. */
record RowFields(JsonNode row) {

    private static final int MOST = 100;
    private static final int EARLIEST = 1800;
    private static final int LATEST = 2200;
    private static final Pattern NO_TEXT = Pattern.compile("[\\x00\\p{Cs}]");

    /** A text that must not be missing or empty. */
    String needed(String field, int longest) {
        var text = text(field, null, longest);
        if (text.isBlank()) throw new BadRow("knowledge.row.empty", field);
        return text;
    }

    /** @param otherwise what a missing field stands for; null when it must not be missing */
    String text(String field, @Nullable String otherwise, int longest) {
        var value = row.path(field);
        if (value.isMissingNode() || value.isNull()) {
            if (otherwise == null) throw new BadRow("knowledge.row.missing", field);
            return otherwise;
        }
        if (!value.isString()) throw new BadRow("knowledge.row.no-text", field);
        return clean(value.asString(), field, longest);
    }

    /** A year, or null. */
    @Nullable
    Integer year(String field) {
        var value = row.path(field);
        if (value.isMissingNode() || value.isNull()) return null;
        if (!value.isInt() || value.asInt() < EARLIEST || value.asInt() > LATEST)
            throw new BadRow("knowledge.row.year", field, String.valueOf(EARLIEST), String.valueOf(LATEST));
        return value.asInt();
    }

    /** Several texts; none where the field is missing. */
    List<String> several(String field, int longest) {
        var value = row.path(field);
        if (value.isMissingNode() || value.isNull()) return List.of();
        if (!value.isArray() || value.size() > MOST) throw new BadRow("knowledge.row.list", field, MOST);
        var texts = new ArrayList<String>();
        for (var each : value) {
            if (!each.isString()) throw new BadRow("knowledge.row.list-of-texts", field);
            texts.add(clean(each.asString(), field, longest));
        }
        return texts;
    }

    /** The value, where it is known. */
    static String oneOf(Set<String> known, String field, String value) {
        if (known.contains(value)) return value;
        throw new BadRow("knowledge.row.unknown", field, value);
    }

    private static String clean(String value, String field, int longest) {
        if (value.length() > longest) throw new BadRow("knowledge.row.long", field, longest, value.length());
        if (NO_TEXT.matcher(value).find()) throw new BadRow("knowledge.row.letters", field);
        return value.replaceAll("\\r\\n?", "\n").strip();
    }
}
