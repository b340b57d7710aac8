package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.function.UnaryOperator;

/** Exchanges what has nothing in it, such as a citation, for something else. */
public final class Leaves {

    private Leaves() {}

    /** The node with each of its leaves, other than text, as the exchange makes it; whether the result conforms is not checked. */
    public static Node exchanged(Node node, UnaryOperator<Node> exchange) {
        if (node.isText()) return node;
        if (node.type().isLeaf()) return exchange.apply(node);
        var children = new ArrayList<Node>();
        for (var child : node.content()) children.add(exchanged(child, exchange));
        return node.copy(Fragment.of(children));
    }
}
