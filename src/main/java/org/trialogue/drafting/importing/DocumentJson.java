package org.trialogue.drafting.importing;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the nodes of the document's schema as JSON. */
final class DocumentJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Supplier<String> ids;
    private final Marks marks;
    private final CitedLinks cited;
    private final CommentSpots spots;

    DocumentJson(Supplier<String> ids, Signature signature, CitedLinks cited) {
        this.cited = cited;
        this.spots = new CommentSpots(cited);
        this.ids = ids;
        this.marks = new Marks(ids, signature);
    }

    /** Where the words are that comments are about. */
    CommentSpots spots() {
        return spots;
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
        var block = block(type, inlines(words));
        spots.found(attributes(block).get("id").asString(), words);
        return block;
    }

    /** A block, or the break before it, as a suggestion. */
    ObjectNode changed(ObjectNode block, @Nullable Change change) {
        if (change != null) block.set("marks", list().add(marks.of(change)));
        return block;
    }

    ObjectNode cell(boolean heading, int columns, int rows, ArrayNode content) {
        var cell = block(heading ? "table_header" : "table_cell", content);
        attributes(cell).put("colspan", columns).put("rowspan", rows).putNull("colwidth");
        return cell;
    }

    /** A block with its content; an empty content is left away, as the editor does it. */
    ObjectNode block(String type, ArrayNode content) {
        var block = JSON.objectNode().put("type", type);
        block.set("attrs", JSON.objectNode().put("id", ids.get()));
        block.set("content", content);
        return block;
    }

    ObjectNode wording(String holder, ArrayNode paragraphs) {
        var wording = block("wording", paragraphs);
        attributes(wording).put("holder", holder);
        return wording;
    }

    ObjectNode heading(int level, Words words) {
        var heading = inline("heading", words);
        attributes(heading).put("level", level);
        return heading;
    }

    /** A provision, or a part of one, begins its own count. */
    ObjectNode restart(ObjectNode block, int number) {
        attributes(block).put("restart", number);
        return block;
    }

    private ArrayNode inlines(Words words) {
        var inlines = list();
        for (var run : words.runs()) {
            if (run.note() != null) inlines.add(footnote(run, run.note()));
            else cited.practice(run).ifPresentOrElse(key -> inlines.add(practice(key, run)), () -> lines(run, inlines));
        }
        return inlines;
    }

    private void lines(Run run, ArrayNode inlines) {
        var lines = run.words().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) inlines.add(marked(JSON.objectNode().put("type", "hard_break"), run));
            if (!lines[i].isEmpty())
                inlines.add(marked(JSON.objectNode().put("type", "text").put("text", lines[i]), run));
        }
    }

    /** What it is called stands in it, and the way to it is its own. */
    private ObjectNode practice(String key, Run run) {
        var practice = JSON.objectNode().put("type", "practice");
        practice.putObject("attrs").putNull("id").put("key", key).put("label", run.words());
        return marked(practice, run.leadingNowhere());
    }

    /** A note holds words alone, on one line. */
    private ObjectNode footnote(Run sign, Words note) {
        var words = list();
        for (var run : note.runs()) {
            var text = JSON.objectNode()
                    .put("type", "text")
                    .put("text", run.words().replace('\n', ' '));
            words.add(set(text, marks.ofNote(run)));
        }
        return marked(block("footnote", words), sign);
    }

    private ObjectNode marked(ObjectNode inline, Run run) {
        return set(inline, marks.of(run));
    }

    private static ObjectNode set(ObjectNode inline, ArrayNode marks) {
        if (!marks.isEmpty()) inline.set("marks", marks);
        return inline;
    }

    private static ObjectNode attributes(ObjectNode block) {
        return (ObjectNode) block.get("attrs");
    }
}
