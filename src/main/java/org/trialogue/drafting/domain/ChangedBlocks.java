package org.trialogue.drafting.domain;

import java.util.List;
import java.util.function.Predicate;
import org.trialogue.prosemirror.Mark;
import org.trialogue.prosemirror.Node;

/** The outermost blocks in which two texts differ, and before them the one that others may go back to. */
record ChangedBlocks(List<Node> before, List<Node> after) {

    /** Those between what two texts share, with whole suggestions of those that are picked. */
    static ChangedBlocks of(Node before, Node after, Predicate<Mark> which) {
        var a = before.content().children();
        var b = after.content().children();
        int shorter = Math.min(a.size(), b.size());
        int start = 0;
        while (start < shorter && a.get(start) == b.get(start)) start++;
        int end = 0;
        while (end < shorter - start && a.get(a.size() - 1 - end) == b.get(b.size() - 1 - end)) end++;
        while (end > 0 && Suggestions.inserted(a.get(a.size() - end), which)) end--;
        start = Math.max(0, start - 1);
        while (start > 0 && Suggestions.inserted(a.get(start), which)) start--;
        return new ChangedBlocks(a.subList(start, a.size() - end), b.subList(start, b.size() - end));
    }
}
