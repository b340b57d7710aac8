package org.trialogue.knowledge.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialogue.knowledge.domain.AccountLimits;
import tools.jackson.databind.JsonNode;

/** The fields of a line of an import: each is what it should be, or the line is refused with a word on that field. */
record RowFields(JsonNode row) {

    private static final int EARLIEST = 1800;
    private static final int LATEST = 2200;
    private static final Pattern APART = Pattern.compile("[;|\\n]");
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
        if (!value.isArray()) throw new BadRow("knowledge.row.list", field, AccountLimits.MOST);
        if (value.valueStream().anyMatch(each -> !each.isString()))
            throw new BadRow("knowledge.row.list-of-texts", field);
        return listed(value, field, longest);
    }

    /**
     * A text, or a number as it is written; nothing where the field is missing or an empty list. So are fields read whose names scripts may have used
     * for something of their own before they meant anything here.
     */
    String said(String field, int longest) {
        var value = row.path(field);
        return isNothing(value) ? "" : one(value, "knowledge.row.no-text", field, longest);
    }

    /** Several of these, or a single one that stands for itself; blank ones are nothing. */
    List<String> allSaid(String field, int longest) {
        var value = row.path(field);
        if (isNothing(value)) return List.of();
        var texts = value.isArray()
                ? listed(value, field, longest)
                : List.of(one(value, "knowledge.row.list-of-texts", field, longest));
        return texts.stream().filter(text -> !text.isEmpty()).toList();
    }

    /** Names: what stands between several of them in one cell does not stand within one. All of them together are as long as a form takes them. */
    List<String> names(String field) {
        var names = allSaid(field, AccountLimits.SHORT).stream()
                .map(RowFields::name)
                .filter(name -> !name.isEmpty())
                .toList();
        clean(AccountLimits.together(names), field, AccountLimits.SHORT);
        return names;
    }

    private static String name(String said) {
        return APART.splitAsStream(said)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isArray() && value.isEmpty();
    }

    private static List<String> listed(JsonNode list, String field, int longest) {
        if (list.size() > AccountLimits.MOST) throw new BadRow("knowledge.row.list", field, AccountLimits.MOST);
        return list.valueStream()
                .map(each -> one(each, "knowledge.row.list-of-texts", field, longest))
                .toList();
    }

    private static String one(JsonNode value, String problem, String field, int longest) {
        if (value.isString() || value.isIntegralNumber()) return clean(value.asString(), field, longest);
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) throw new BadRow(problem, field);
        return clean(BigDecimal.valueOf(value.doubleValue()).toPlainString(), field, longest);
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
