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

    /** One that cannot be read, and what it is known by as far as that can: texts, of which a missing one is empty. */
    public static RawRow unreadable(int line, String externalId, String title, RowProblem problem) {
        var known = new HashMap<String, Object>();
        if (!externalId.isBlank()) known.put("externalId", externalId);
        if (!title.isBlank()) known.put("title", title);
        return new RawRow(line, known, problem);
    }

    /** The same with a field, where it says nothing of it. */
    public RawRow or(String field, Object value) {
        if (fields.containsKey(field)) return this;
        var more = new HashMap<>(fields);
        more.put(field, value);
        return new RawRow(line, more, problem);
    }
}
