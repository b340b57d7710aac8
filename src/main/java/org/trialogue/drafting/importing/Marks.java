package org.trialogue.drafting.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.trialogue.drafting.importing.Run.Emphasis;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the marks of words, in the order of the schema. A tracked change becomes a suggestion of whoever brings the file in. */
final class Marks {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Those that words of a footnote may have. */
    static final Set<Emphasis> OF_NOTES = EnumSet.of(Emphasis.STRONG, Emphasis.EM);

    private final Supplier<String> ids;
    private final Signature signature;
    private List<Suggested> last = List.of();

    Marks(Supplier<String> ids, Signature signature) {
        this.ids = ids;
        this.signature = signature;
    }

    ArrayNode of(Run run) {
        return of(run, EnumSet.allOf(Emphasis.class));
    }

    ArrayNode ofNote(Run run) {
        return of(run, OF_NOTES);
    }

    private ArrayNode of(Run run, Set<Emphasis> known) {
        var marks = JSON.arrayNode();
        var link = run.around().link();
        if (!link.isEmpty())
            marks.addObject()
                    .put("type", "link")
                    .putObject("attrs")
                    .put("href", link)
                    .putNull("title");
        change(run, marks);
        emphases(run, known, marks);
        return marks;
    }

    /** A change of a block stands for itself. */
    ObjectNode of(Change change) {
        return mark(change, ids.get());
    }

    private record Suggested(Change change, String key) {}

    /** Words put in right beside words taken out are one suggestion, if both were tracked together. */
    private void change(Run run, ArrayNode marks) {
        var now = new ArrayList<Suggested>();
        for (var change : run.around().changes()) {
            var key = Stream.concat(last.stream(), now.stream())
                    .filter(other -> other.change().withIn(change))
                    .map(Suggested::key)
                    .findFirst()
                    .orElseGet(ids);
            marks.add(mark(change, key));
            now.add(new Suggested(change, key));
        }
        last = now;
    }

    private ObjectNode mark(Change change, String key) {
        var mark = JSON.objectNode().put("type", change.insertion() ? "insertion" : "deletion");
        mark.putObject("attrs")
                .put("id", key)
                .put("member", signature.member())
                .put("group", signature.group())
                .put("at", (change.at() == null ? signature.now() : change.at()).toString());
        return mark;
    }

    private static void emphases(Run run, Set<Emphasis> known, ArrayNode marks) {
        for (var emphasis : run.emphases()) {
            if (!known.contains(emphasis)) continue;
            if (emphasis == Emphasis.SUBSCRIPT && run.emphases().contains(Emphasis.SUPERSCRIPT)) continue;
            marks.addObject().put("type", emphasis.name().toLowerCase(Locale.ROOT));
        }
    }
}
