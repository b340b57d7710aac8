package org.trialogue.drafting.exporting;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialogue.knowledge.Practices.Title;
import org.trialogue.prosemirror.Leaves;
import org.trialogue.prosemirror.Mark;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.Schema;

/** Citations of practices, which say what the practice is called now, and lead to its address. */
public final class CitedPractices {

    private static final String NAME = "practice";

    private CitedPractices() {}

    /** The keys of the practices that a document cites. */
    public static Set<String> in(Node doc) {
        var keys = new LinkedHashSet<String>();
        doc.descendants((node, position, parent) -> {
            if (node.type().name().equals(NAME)) keys.add(node.attrs().string("key") + "");
            return true;
        });
        return keys;
    }

    /**
     * The document with its citations as they are read now; one of a practice that is no longer published keeps the name under which it was cited.
     *
     * @param names what practices are called, by key
     * @param base the address under which those of practices stand, ending with a slash
     * @param format in which they are read: where it knows no links, the address stands behind the name
     */
    public static Node named(Node doc, Map<String, Title> names, String base, ExportFormat format) {
        return Leaves.exchanged(doc, leaf -> {
            if (!leaf.type().name().equals(NAME)) return leaf;
            var key = leaf.attrs().string("key") + "";
            var title = names.get(key);
            var name = title == null ? leaf.attrs().string("label") + "" : title.words();
            var address = base + "practices/" + key;
            var said = format == ExportFormat.PLAIN ? name + " (" + address + ")" : name;
            return cited(leaf, key, said, address);
        });
    }

    private static Node cited(Node leaf, String key, String said, String address) {
        var attrs = new HashMap<String, @Nullable Object>();
        attrs.put("id", leaf.id());
        attrs.put("key", key);
        attrs.put("label", said);
        var schema = Schema.document();
        return schema.node(NAME, attrs, List.of()).mark(link(schema, address).addToSet(leaf.marks()));
    }

    private static Mark link(Schema schema, String address) {
        var attrs = new HashMap<String, @Nullable Object>();
        attrs.put("href", address);
        attrs.put("title", null);
        return schema.mark("link", attrs);
    }
}
