package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Exchanges what has nothing in it, such as a citation, for something else. */
public final class Leaves {

    private Leaves() {}

    /** The node with each of its leaves, other than text, as the exchange makes it; whether the result conforms is not checked. */
    public static Node exchanged(Node node, UnaryOperator<Node> exchange) {
        return exchanged(node, exchange, each -> false);
    }

    /** The same, but for what is spared, with all that is in it. */
    public static Node exchanged(Node node, UnaryOperator<Node> exchange, Predicate<Node> spared) {
        if (node.isText() || spared.test(node)) return node;
        if (node.type().isLeaf()) return exchange.apply(node);
        var children = new ArrayList<Node>();
        for (var child : node.content()) children.add(exchanged(child, exchange, spared));
        return node.copy(Fragment.of(children));
    }
}
