package org.trialogue.drafting.importing;

import java.util.function.Supplier;
import org.trialogue.drafting.importing.Run.Emphasis;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the nodes of the document's schema as JSON. */
final class DocumentJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Supplier<String> ids;

    DocumentJson(Supplier<String> ids) {
        this.ids = ids;
    }

    ArrayNode list() {
        return JSON.arrayNode();
    }

    ObjectNode document(ObjectNode title, ArrayNode blocks) {
        var doc = JSON.objectNode().put("type", "doc");
        doc.set("content", list().add(title).addAll(blocks));
        return doc;
    }

    ObjectNode inline(String type, Words words) {
        return block(type, inlines(words));
    }

    /** A block with its content; an empty content is left away, as the editor does it. */
    ObjectNode block(String type, ArrayNode content) {
        var block = JSON.objectNode().put("type", type);
        block.set("attrs", JSON.objectNode().put("id", ids.get()));
        block.set("content", content);
        return block;
    }

    ObjectNode heading(int level, Words words) {
        var heading = inline("heading", words);
        attributes(heading).put("level", level);
        return heading;
    }

    void restart(ObjectNode provision, int number) {
        attributes(provision).put("restart", number);
    }

    ArrayNode inlines(Words words) {
        var inlines = list();
        for (var run : words.runs()) {
            var lines = run.words().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) inlines.add(JSON.objectNode().put("type", "hard_break"));
                if (!lines[i].isEmpty()) inlines.add(text(lines[i], run));
            }
        }
        return inlines;
    }

    private static ObjectNode text(String words, Run run) {
        var text = JSON.objectNode().put("type", "text").put("text", words);
        if (run.emphases().isEmpty()) return text;
        var marks = text.putArray("marks");
        for (var emphasis : run.emphases()) {
            if (emphasis == Emphasis.SUBSCRIPT && run.emphases().contains(Emphasis.SUPERSCRIPT)) continue;
            marks.addObject().put("type", emphasis.name().toLowerCase(java.util.Locale.ROOT));
        }
        return text;
    }

    private static ObjectNode attributes(ObjectNode block) {
        return (ObjectNode) block.get("attrs");
    }
}
