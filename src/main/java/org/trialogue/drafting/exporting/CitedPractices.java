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

/** Citations of practices, which lead to their addresses, and say what the practice is called now where nothing is settled yet. */
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
     * The document with its citations of practices leading to their addresses.
     *
     * @param base the address under which those of practices stand, ending with a slash
     * @param format in which they are read: where it knows no links, the address stands behind the name
     */
    public static Node linked(Node doc, String base, ExportFormat format) {
        return Leaves.exchanged(doc, leaf -> {
            if (!leaf.type().name().equals(NAME)) return leaf;
            var address = base + "practices/" + leaf.attrs().string("key");
            var name = leaf.attrs().string("label") + "";
            var cited = called(leaf, format == ExportFormat.PLAIN ? name + " (" + address + ")" : name);
            return cited.mark(link(Schema.document(), address).addToSet(leaf.marks()));
        });
    }

    /**
     * The document with its citations under the names that practices have now; one of a practice that is no longer published keeps the name under
     * which it was cited, and so do all in what is settled: nobody agreed on another.
     *
     * @param names what practices are called, by key
     * @param settled the keys of the blocks that stand as they are
     */
    public static Node named(Node doc, Map<String, Title> names, Set<String> settled) {
        return Leaves.exchanged(
                doc,
                leaf -> {
                    if (!leaf.type().name().equals(NAME)) return leaf;
                    var title = names.get(leaf.attrs().string("key") + "");
                    return title == null ? leaf : called(leaf, title.words()).mark(leaf.marks());
                },
                block -> block.id() instanceof String id && settled.contains(id));
    }

    private static Node called(Node leaf, String said) {
        var attrs = new HashMap<String, @Nullable Object>();
        attrs.put("id", leaf.id());
        attrs.put("key", leaf.attrs().string("key"));
        attrs.put("label", said);
        return Schema.document().node(NAME, attrs, List.of());
    }

    private static Mark link(Schema schema, String address) {
        var attrs = new HashMap<String, @Nullable Object>();
        attrs.put("href", address);
        attrs.put("title", null);
        return schema.mark("link", attrs);
    }
}
