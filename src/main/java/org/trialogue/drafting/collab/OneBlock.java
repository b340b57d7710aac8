package org.trialogue.drafting.collab;

import java.util.ArrayList;
import java.util.List;
import org.trialogue.drafting.comparing.Order;
import org.trialogue.prosemirror.Fragment;
import org.trialogue.prosemirror.Node;

/** A document in which one block at its top is what it was in an earlier one and stands where it stood, and all else is as it is. */
final class OneBlock {

    private OneBlock() {}

    /**
     * The documents by way of which that comes about. A block that kept its place among the others stays where it is. One that was moved goes first
     * and comes then, so that nothing is touched of what stands between; like one that is gone, it comes behind what it stood behind. One that was not
     * there goes.
     */
    static List<Node> of(Node now, Node then, String blockId) {
        var blocks = new ArrayList<>(now.content().children());
        int here = index(blocks, blockId);
        int there = index(then.content().children(), blockId);
        if (there < 0) {
            if (here >= 0) blocks.remove(here);
            return List.of(whole(now, blocks));
        }
        if (here >= 0 && kept(then, blocks).stream().anyMatch(pair -> pair.now() == here)) {
            blocks.set(here, then.child(there));
            return List.of(whole(now, blocks));
        }
        var by = new ArrayList<Node>();
        if (here >= 0) {
            blocks.remove(here);
            by.add(whole(now, blocks));
        }
        blocks.add(behind(then, there, blocks), then.child(there));
        by.add(whole(now, blocks));
        return by;
    }

    private static int behind(Node then, int there, List<Node> blocks) {
        return kept(then, blocks).stream()
                .filter(pair -> pair.before() < there)
                .mapToInt(pair -> pair.now() + 1)
                .max()
                .orElse(Math.min(1, blocks.size()));
    }

    /** Where the blocks stood and stand that follow each other as they did. */
    private static List<Order.Pair> kept(Node then, List<Node> blocks) {
        return Order.inPlace(keys("then", then.content().children()), keys("now", blocks));
    }

    /** The title is one of them, always the first; a block without a key has no counterpart. */
    private static List<String> keys(String when, List<Node> blocks) {
        var keys = new ArrayList<String>();
        for (int i = 0; i < blocks.size(); i++) {
            var id = blocks.get(i).id();
            keys.add(i == 0 ? "title" : id == null ? when + " " + i : id);
        }
        return keys;
    }

    private static Node whole(Node now, List<Node> blocks) {
        return now.copy(Fragment.of(new ArrayList<>(blocks)));
    }

    private static int index(List<Node> blocks, String blockId) {
        for (int i = 0; i < blocks.size(); i++) if (blockId.equals(blocks.get(i).id())) return i;
        return -1;
    }
}
