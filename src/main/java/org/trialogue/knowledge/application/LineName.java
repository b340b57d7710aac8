package org.trialogue.knowledge.application;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a line that is not taken is known by, as far as it can be read: whoever sent the file finds the practice by it.
 *
 * @param externalId or an empty string
 * @param title or an empty string
 */
record LineName(String externalId, String title) {

    private static final int LONGEST = 200;
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}]+");

    static LineName of(String line, JsonMapper json) {
        try {
            var row = json.readTree(line);
            return new LineName(said(row.path("externalId")), said(row.path("title")));
        } catch (JacksonException broken) {
            return new LineName(found("externalId", line), found("title", line));
        }
    }

    private static String said(JsonNode value) {
        return value.isString() || value.isNumber() ? plain(value.asString()) : "";
    }

    /** In what is no JSON a field may still stand as it should. */
    private static String found(String field, String line) {
        var said = Pattern.compile("\"" + field + "\"\\s*:\\s*\"([^\"\\\\]{1," + LONGEST + "})")
                .matcher(line);
        return said.find() ? plain(said.group(1)) : "";
    }

    private static String plain(String text) {
        var plain = NO_TEXT.matcher(text).replaceAll(" ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
