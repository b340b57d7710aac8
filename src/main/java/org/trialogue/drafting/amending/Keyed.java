package org.trialogue.drafting.amending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialogue.prosemirror.Fragment;
import org.trialogue.prosemirror.Node;

/** The blocks at the top of a document by their keys, in order. The title is one of them, always the first. */
final class Keyed {

    static final String TITLE = "title";

    private final Node doc;
    private final Map<String, Node> blocks;

    private Keyed(Node doc, Map<String, Node> blocks) {
        this.doc = doc;
        this.blocks = blocks;
    }

    /** A block without a key of its own is known by its words; no two have the same. */
    static Keyed of(Node doc) {
        var blocks = new LinkedHashMap<String, Node>();
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < doc.childCount(); i++) {
            var block = doc.child(i);
            var key = i == 0 ? TITLE : name(block);
            var count = seen.merge(key, 1, Integer::sum);
            blocks.put(count == 1 ? key : key + " " + count, block);
        }
        return new Keyed(doc, blocks);
    }

    private static String name(Node block) {
        var id = block.id();
        return id == null ? "words " + block.hashCode() : id;
    }

    List<String> keys() {
        return List.copyOf(blocks.keySet());
    }

    @Nullable
    Node find(String key) {
        return blocks.get(key);
    }

    Set<String> keySet() {
        return blocks.keySet();
    }

    Node whole() {
        return doc;
    }

    /** The document with these blocks in this order. */
    Node with(Collection<Node> all) {
        return doc.copy(Fragment.of(new ArrayList<>(all)));
    }
}
