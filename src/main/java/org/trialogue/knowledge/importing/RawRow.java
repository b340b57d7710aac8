package org.trialogue.knowledge.importing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as a file has it, not looked at yet.
 *
 * @param line the line on which it begins, from 1
 * @param fields by name: texts, lists of texts, numbers; what is not said is missing
 * @param problem why it cannot be read at all, or null
 */
public record RawRow(
        int line, Map<String, Object> fields, @Nullable RowProblem problem) {

    /** Keeps its own copy. */
    public RawRow {
        fields = Map.copyOf(fields);
    }

    static RawRow unreadable(int line, RowProblem problem) {
        return new RawRow(line, Map.of(), problem);
    }

    /** The same with a field, where it says nothing of it. */
    public RawRow or(String field, Object value) {
        if (fields.containsKey(field)) return this;
        var more = new HashMap<>(fields);
        more.put(field, value);
        return new RawRow(line, more, problem);
    }
}
