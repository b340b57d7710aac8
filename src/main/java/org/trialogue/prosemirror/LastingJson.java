package org.trialogue.prosemirror;

import tools.jackson.databind.node.ObjectNode;

/**
 * JSON of documents as they are adopted, published and compared by hash. An attribute that came to the schema later is left out while it holds its
 * default, so that a document from before it keeps its form and its hash.
 */
public final class LastingJson {

    private LastingJson() {}

    /** The lasting form of a document; it reads as the same document. */
    public static ObjectNode of(Node doc) {
        var json = doc.toJson();
        lessen(doc, json);
        return json;
    }

    private static void lessen(Node node, ObjectNode json) {
        lessen(node.type().attributes(), node.attrs(), json);
        for (int i = 0; i < node.marks().size(); i++) {
            var mark = node.marks().get(i);
            if (json.path("marks").path(i) instanceof ObjectNode written)
                lessen(mark.type().attributes(), mark.attrs(), written);
        }
        for (int i = 0; i < node.childCount(); i++)
            if (json.path("content").path(i) instanceof ObjectNode written) lessen(node.child(i), written);
    }

    private static void lessen(Attributes rules, Attrs attrs, ObjectNode json) {
        if (!(json.get("attrs") instanceof ObjectNode written)) return;
        written.remove(rules.leftOut(attrs));
        if (written.isEmpty()) json.remove("attrs");
    }
}
