package org.trialogue.prosemirror;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rule for one attribute of a node or mark type. Values are String, Integer, Boolean, List of Integer, or null.
 *
 * @param kinds the accepted types, as named in the schema file
 * @param required whether a value must be given
 * @param defaultValue the value where none is given
 * @param min the least integer accepted, also within an array
 * @param max the greatest integer accepted, also within an array
 * @param pattern what a string must contain a match of
 * @param omitted whether the lasting form of a document leaves it out while it holds its default: it came after documents were kept in that form
 */
record Attribute(
        String name,
        Set<String> kinds,
        boolean required,
        @Nullable Object defaultValue,
        int min,
        int max,
        @Nullable Pattern pattern,
        boolean omitted) {
    static final Set<String> KINDS = Set.of("string", "integer", "boolean", "array", "null");

    /** Whether the lasting form leaves this value out. */
    boolean leavesOut(@Nullable Object value) {
        return omitted && Objects.equals(value, defaultValue);
    }

    boolean accepts(@Nullable Object value) {
        return switch (value) {
            case null -> kinds.contains("null");
            case String text -> kinds.contains("string") && matches(text);
            case Integer number -> kinds.contains("integer") && within(number);
            case Boolean ignored -> kinds.contains("boolean");
            case List<?> list -> kinds.contains("array") && list.stream().allMatch(this::isElement);
            default -> false;
        };
    }

    private boolean matches(String text) {
        return pattern == null || pattern.matcher(text).find();
    }

    private boolean isElement(@Nullable Object element) {
        return element instanceof Integer number && within(number);
    }

    private boolean within(int number) {
        return min <= number && number <= max;
    }
}
