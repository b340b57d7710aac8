package org.trialogue.drafting.collab;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trialogue.drafting.comparing.Difference;
import org.trialogue.drafting.comparing.Difference.Common;
import org.trialogue.prosemirror.Fragment;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.ReplaceStep;
import org.trialogue.prosemirror.Slice;
import org.trialogue.prosemirror.Step;

/**
 * The steps that make a document what another is. What is the same in both is left alone, so that cursors and locks there hold; where a
 * block was moved from one place to another, all from the first difference to the last is replaced at once, as a key stands only once.
 */
final class WayBack {

    private WayBack() {}

    /** None when both are the same. */
    static List<Step> from(Node now, Node then) {
        var changes = changes(now, then);
        if (changes.size() > 1 && keysWander(changes)) changes = List.of(around(changes, now, then));
        return changes.reversed().stream().map(Change::step).toList();
    }

    private record Change(int pos, List<Node> gone, List<Node> come) {

        Step step() {
            return new ReplaceStep(pos, pos + Fragment.of(gone).size(), new Slice(Fragment.of(come), 0, 0));
        }
    }

    private static List<Change> changes(Node now, Node then) {
        var here = now.content().children();
        var there = then.content().children();
        var changes = new ArrayList<Change>();
        var end = new Common(here.size(), there.size(), 0);
        var n = 0;
        var t = 0;
        var common = new ArrayList<>(Difference.common(here, there));
        common.add(end);
        for (var each : common) {
            var gone = here.subList(n, each.before());
            var come = there.subList(t, each.now());
            if (!gone.isEmpty() || !come.isEmpty()) changes.add(new Change(size(here.subList(0, n)), gone, come));
            n = each.before() + each.length();
            t = each.now() + each.length();
        }
        return changes;
    }

    /** From the first change to the last. */
    private static Change around(List<Change> changes, Node now, Node then) {
        var first = changes.getFirst();
        var last = changes.getLast();
        var from = first.pos();
        var behind = now.content().size() - last.pos() - size(last.gone());
        return new Change(
                from,
                now.content().cut(from, now.content().size() - behind).children(),
                then.content().cut(from, then.content().size() - behind).children());
    }

    /** Whether a key that goes in one place comes in another. */
    private static boolean keysWander(List<Change> changes) {
        var gone = new HashSet<String>();
        var come = new HashSet<String>();
        for (var change : changes) {
            var going = keys(change.gone());
            var coming = keys(change.come());
            if (going.stream().anyMatch(come::contains) || coming.stream().anyMatch(gone::contains)) return true;
            gone.addAll(going);
            come.addAll(coming);
        }
        return false;
    }

    private static Set<String> keys(List<Node> nodes) {
        var keys = new HashSet<String>();
        for (var node : nodes) {
            if (node.id() != null) keys.add(node.id());
            node.descendants((inner, pos, parent) -> {
                if (inner.id() != null) keys.add(inner.id());
                return true;
            });
        }
        return keys;
    }

    private static int size(List<Node> nodes) {
        return nodes.stream().mapToInt(Node::nodeSize).sum();
    }
}
