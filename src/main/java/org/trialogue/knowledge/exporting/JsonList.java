package org.trialogue.knowledge.exporting;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON objects one after the other, with commas between. */
final class JsonList {

    private static final JsonMapper JSON = new JsonMapper();

    private final Writer out;
    private final String before;
    private final String after;
    private boolean begun;

    JsonList(Writer out, String before, String after) {
        this.out = out;
        this.before = before;
        this.after = after;
    }

    void add(Map<String, Object> object) throws IOException {
        out.write(begun ? ",\n" : before);
        begun = true;
        out.write(JSON.writeValueAsString(object));
    }

    void finish() throws IOException {
        if (!begun) out.write(before);
        out.write(after);
        out.flush();
    }
}
