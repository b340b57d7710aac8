package org.trialogue.drafting.amending;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.trialogue.drafting.amending.ProvisionChange.Kind;
import org.trialogue.drafting.comparing.Comparison;
import org.trialogue.drafting.comparing.Order;
import org.trialogue.prosemirror.Node;

/**
 * What a fork changes in the text that it was taken from, provision by provision, in the order in which they stand. Worked out from the
 * two documents alone: what was typed and taken back again is no change.
 *
 * @param base the text
 * @param now the text as the fork has it
 */
public record Proposal(Node base, Node now, List<ProvisionChange> changes) {

    /** Keeps its own copy. */
    public Proposal {
        changes = List.copyOf(changes);
    }

    /** What leads from a text to its fork. */
    public static Proposal between(Node base, Node now) {
        return new Proposal(base, now, new Finding(Keyed.of(base), Keyed.of(now)).found());
    }

    /** One of its changes by itself. */
    public Proposal only(ProvisionChange change) {
        return new Proposal(base, now, List.of(change));
    }

    /** Whether nothing is changed. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Whether it does more than one thing: an amendment has one purpose. */
    public boolean hasSeveralPurposes() {
        return changes.size() > 1;
    }

    /** The keys of the blocks that it moves. */
    Set<String> moved() {
        return changes.stream()
                .filter(change -> change.kind() == Kind.MOVED)
                .map(ProvisionChange::key)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What becomes of the lines of a provision, with the numbers that they have in the whole. */
    public Comparison compared(ProvisionChange change) {
        return Comparison.ofBlocks(base, index(base, change.key()), now, index(now, change.key()));
    }

    private static OptionalInt index(Node doc, String key) {
        var index = Keyed.of(doc).keys().indexOf(key);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    private static final class Finding {

        private final Keyed base;
        private final Keyed now;
        private final List<ProvisionChange> found = new ArrayList<>();

        Finding(Keyed base, Keyed now) {
            this.base = base;
            this.now = now;
        }

        List<ProvisionChange> found() {
            var was = base.keys();
            var is = now.keys();
            var inPlace = new HashSet<String>();
            for (var pair : Order.inPlace(was, is)) inPlace.add(is.get(pair.now()));
            for (int i = 0; i < is.size(); i++) come(is.get(i), i, inPlace.contains(is.get(i)));
            for (int i = 0; i < was.size(); i++)
                if (!now.keySet().contains(was.get(i)))
                    found.add(new ProvisionChange(Kind.DELETED, was.get(i), base.find(was.get(i)), null, i));
            found.sort(Comparator.comparingInt(this::place));
            return found;
        }

        private void come(String key, int at, boolean inPlace) {
            var old = base.find(key);
            var block = Objects.requireNonNull(now.find(key));
            if (old == null) found.add(new ProvisionChange(Kind.ADDED, key, null, block, at));
            else if (!inPlace) found.add(new ProvisionChange(Kind.MOVED, key, old, block, at));
            else if (!old.equals(block)) found.add(new ProvisionChange(Kind.CHANGED, key, old, block, at));
        }

        /** In the order of the text; what is added follows what it stands behind. */
        private int place(ProvisionChange change) {
            var was = base.keys();
            if (change.kind() != Kind.ADDED) return 2 * was.indexOf(change.key());
            var is = now.keys();
            for (int i = change.at() - 1; i >= 0; i--) {
                var behind = was.indexOf(is.get(i));
                if (behind >= 0) return 2 * behind + 1;
            }
            return 0;
        }
    }
}
