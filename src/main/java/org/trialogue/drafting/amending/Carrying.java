package org.trialogue.drafting.amending;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.trialogue.drafting.amending.ProvisionChange.Kind;
import org.trialogue.prosemirror.Node;

/**
 * Puts each change of a proposal into a newer text. Provisions are known by their keys, so a change follows its provision wherever it went;
 * within it, the steps are mapped over those of the newer wording.
 */
final class Carrying {

    private final Keyed text;
    private final Proposal proposal;
    private final Keyed now;
    private final Set<String> elsewhere;
    private final List<String> order;
    private final Map<String, Node> blocks = new LinkedHashMap<>();
    private final List<ProvisionChange> lost = new ArrayList<>();
    private final Set<String> besides = new HashSet<>();

    Carrying(Keyed text, Proposal proposal) {
        this.text = text;
        this.proposal = proposal;
        this.now = Keyed.of(proposal.now());
        this.elsewhere = Proposal.between(proposal.base(), proposal.now()).moved();
        elsewhere.removeAll(proposal.moved());
        this.order = new ArrayList<>(text.keys());
        for (var key : order) blocks.put(key, Objects.requireNonNull(text.find(key)));
    }

    /** A text of a title alone is none: where that would be left, nothing is done. */
    Carried carried() {
        for (var change : proposal.changes()) if (change.kind() == Kind.DELETED) delete(change);
        proposal.changes().stream()
                .filter(change -> change.kind() != Kind.DELETED)
                .sorted(Comparator.comparingInt(ProvisionChange::at))
                .forEach(this::put);
        if (order.size() == 1) return new Carried(text.whole(), proposal.changes(), Set.of());
        return new Carried(text.with(order.stream().map(this::block).toList()), lost, besides);
    }

    private Node block(String key) {
        return Objects.requireNonNull(blocks.get(key));
    }

    private void put(ProvisionChange change) {
        switch (change.kind()) {
            case CHANGED -> reword(change);
            case ADDED -> add(change);
            case MOVED -> move(change);
            case DELETED -> throw new IllegalArgumentException("what is deleted is not put anywhere");
        }
    }

    private void delete(ProvisionChange change) {
        var there = text.find(change.key());
        if (there == null) return;
        if (!there.equals(change.before())) besides.add(change.key());
        order.remove(change.key());
    }

    private void add(ProvisionChange change) {
        if (blocks.containsKey(change.key())) {
            if (!block(change.key()).equals(change.now())) lost.add(change);
            return;
        }
        blocks.put(change.key(), Objects.requireNonNull(change.now()));
        order.add(behind(change), change.key());
    }

    private void move(ProvisionChange change) {
        if (!reword(change)) return;
        order.remove(change.key());
        order.add(behind(change), change.key());
    }

    /** Behind the nearest block before it in the proposal that the text has, and has where it is to be. */
    private int behind(ProvisionChange change) {
        var proposed = now.keys();
        for (int i = change.at() - 1; i >= 0; i--) {
            var place = order.indexOf(proposed.get(i));
            if (place >= 0 && !elsewhere.contains(proposed.get(i))) return place + 1;
        }
        return 1;
    }

    /** Whether the provision is still there. */
    private boolean reword(ProvisionChange change) {
        var there = text.find(change.key());
        if (there == null) {
            lost.add(change);
            return false;
        }
        blocks.put(change.key(), reworded(change, there));
        return true;
    }

    private Node reworded(ProvisionChange change, Node there) {
        var before = Objects.requireNonNull(change.before());
        var wanted = Objects.requireNonNull(change.now());
        if (there.equals(before)) return wanted;
        if (!change.isReworded() || there.equals(wanted)) return there;
        var merged = BlockMerge.of(before, wanted, there);
        if (merged.whole()) besides.add(change.key());
        else lost.add(change);
        return merged.block();
    }
}
