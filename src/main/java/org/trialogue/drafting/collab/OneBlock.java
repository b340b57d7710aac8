package org.trialogue.drafting.collab;

import java.util.ArrayList;
import java.util.List;
import org.trialogue.prosemirror.Fragment;
import org.trialogue.prosemirror.Node;

/** A document in which one block at its top is what it was in an earlier one, and all else as it is. */
final class OneBlock {

    private OneBlock() {}

    /** Where the block stands by now it stands again; where it is gone it comes behind what it stood behind; where it was not there it goes. */
    static Node of(Node now, Node then, String blockId) {
        var blocks = new ArrayList<>(now.content().children());
        int here = index(blocks, blockId);
        int there = index(then.content().children(), blockId);
        if (here >= 0) blocks.remove(here);
        if (there >= 0) blocks.add(here >= 0 ? here : behind(blocks, then, there), then.child(there));
        return now.copy(Fragment.of(blocks));
    }

    private static int behind(List<Node> blocks, Node then, int there) {
        for (int i = there - 1; i >= 0; i--) {
            var id = then.child(i).id();
            int found = id == null ? -1 : index(blocks, id);
            if (found >= 0) return found + 1;
        }
        return Math.min(1, blocks.size());
    }

    private static int index(List<Node> blocks, String blockId) {
        for (int i = 0; i < blocks.size(); i++) if (blockId.equals(blocks.get(i).id())) return i;
        return -1;
    }
}
