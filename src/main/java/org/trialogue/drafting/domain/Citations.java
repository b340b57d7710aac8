package org.trialogue.drafting.domain;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.trialogue.drafting.CitedProvision;
import org.trialogue.prosemirror.Node;

/** Where a document refers to instruments. What is only suggested does not stand there yet. */
public final class Citations {

    /** What is longer, in a code or in the articles, is no reference that anybody wrote. */
    private static final int LONGEST = 60;

    private Citations() {}

    /** One for each instrument and article that a block under the title refers to, in the order of the document. */
    public static List<CitedProvision> of(Node doc) {
        var found = new LinkedHashSet<CitedProvision>();
        var nodes = new HashMap<String, Node>();
        for (var node : doc.content()) if (node.id() instanceof String id) nodes.putIfAbsent(id, node);
        for (var block : Provisions.blocks(doc)) {
            var node = nodes.get(block.id());
            if (node == null) continue;
            node.descendants((inner, position, parent) -> {
                var code = inner.attrs().has("code") ? inner.attrs().string("code") : null;
                if (inner.type().name().equals("citation") && code != null && !suggested(inner)) {
                    var ref = Objects.requireNonNullElse(inner.attrs().string("ref"), "");
                    var cited =
                            new CitedProvision(block.id(), block.number(), Provisions.opening(block.text()), code, ref);
                    if (code.length() <= LONGEST && ref.length() <= LONGEST) found.add(cited);
                }
                return true;
            });
        }
        return List.copyOf(found);
    }

    private static boolean suggested(Node inner) {
        return inner.marks().stream().anyMatch(mark -> mark.type().name().equals("insertion"));
    }
}
