package org.trialogue.drafting.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.trialogue.drafting.CitedProvision;
import org.trialogue.prosemirror.Node;

/** Where a document refers to instruments. What is only suggested does not stand there yet. */
public final class Citations {

    private Citations() {}

    /** One for each instrument and article that a block under the title refers to, in the order of the document. */
    public static List<CitedProvision> of(Node doc) {
        var found = new ArrayList<CitedProvision>();
        for (var block : Provisions.blocks(doc)) {
            var node = block(doc, block.id());
            node.descendants((inner, position, parent) -> {
                var code = inner.attrs().has("code") ? inner.attrs().string("code") : null;
                if (inner.type().name().equals("citation") && code != null && !suggested(inner)) {
                    var ref = Objects.requireNonNullElse(inner.attrs().string("ref"), "");
                    var cited =
                            new CitedProvision(block.id(), block.number(), Provisions.opening(block.text()), code, ref);
                    if (!found.contains(cited)) found.add(cited);
                }
                return true;
            });
        }
        return found;
    }

    private static boolean suggested(Node inner) {
        return inner.marks().stream().anyMatch(mark -> mark.type().name().equals("insertion"));
    }

    private static Node block(Node doc, String id) {
        for (var block : doc.content()) if (id.equals(block.id())) return block;
        throw new IllegalArgumentException("no block " + id);
    }
}
