package org.trialogue.drafting.collab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.trialogue.drafting.amending.BlockEdits;
import org.trialogue.drafting.domain.BlockIds;
import org.trialogue.drafting.domain.Length;
import org.trialogue.drafting.domain.StepsJson;
import org.trialogue.platform.Refusal;
import org.trialogue.prosemirror.Blocks;
import org.trialogue.prosemirror.Checked;
import org.trialogue.prosemirror.Fragment;
import org.trialogue.prosemirror.Limits;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.ReplaceStep;
import org.trialogue.prosemirror.Step;
import org.trialogue.prosemirror.StepResult.Applied;

/**
 * The steps that make a document read as wanted. Where a block stays what it is, words are replaced in it: what a colleague types there at this
 * moment finds its place, comments stay, and only what is new is the words of who did it. The rest goes the {@link WayBack}.
 */
final class Rewriting {

    private static final Checked CHECKED = new Checked(Limits.DOCUMENT);

    private final List<Step> steps = new ArrayList<>();
    private Node doc;

    private Rewriting(Node now) {
        this.doc = now;
    }

    /**
     * None when both are the same. As with what an editor sends, no key stands twice, and what is written can be read again.
     *
     * @throws Refusal when that would be too long, or too much at once
     */
    static List<Step> from(Node now, Node wanted) {
        if (now.equals(wanted)) return List.of();
        wanted.check();
        if (!Length.allows(now, wanted)) throw new Refusal("drafting.refused.draft-too-long");
        var steps = new Rewriting(now).to(named(now, wanted));
        if (!StepsJson.readable(List.of(List.copyOf(steps)))) throw tooMuch();
        return steps;
    }

    /** Where a key stands twice, the block that is there already keeps it. */
    private static Node named(Node now, Node wanted) {
        var there = new HashSet<>(now.content().children());
        var blocks = wanted.content().children();
        var order = IntStream.range(0, blocks.size())
                .boxed()
                .sorted(Comparator.comparing(index -> !there.contains(blocks.get(index))))
                .toList();
        var sorted = wanted.copy(Fragment.of(order.stream().map(blocks::get).toList()));
        var renamed = Blocks.withIds(sorted, BlockIds::fresh).content().children();
        var named = new Node[blocks.size()];
        for (int i = 0; i < named.length; i++) named[order.get(i)] = renamed.get(i);
        return wanted.copy(Fragment.of(named));
    }

    private List<Step> to(Node wanted) {
        var known = ids(doc);
        var pos = doc.content().size();
        for (var block : doc.content().children().reversed()) {
            pos -= block.nodeSize();
            within(pos, edits(block, wanted, known));
        }
        for (var step : WayBack.from(doc, wanted)) if (!added(step)) throw tooMuch();
        return List.copyOf(steps);
    }

    /** All in a block or, where the kinds of text in it do not allow one after the other, nothing. */
    private void within(int pos, List<ReplaceStep> edits) {
        var before = doc;
        var count = steps.size();
        for (var edit : edits) {
            if (added(new ReplaceStep(pos + 1 + edit.from(), pos + 1 + edit.to(), edit.slice()))) continue;
            doc = before;
            steps.subList(count, steps.size()).clear();
            return;
        }
    }

    private static List<ReplaceStep> edits(Node block, Node wanted, Set<String> known) {
        return counterpart(block, wanted)
                .filter(other -> bringsNothingFromElsewhere(block, other, known))
                .flatMap(other -> BlockEdits.between(block, other))
                .orElse(List.of());
    }

    private static Optional<Node> counterpart(Node block, Node wanted) {
        return wanted.content().children().stream()
                .filter(other -> block.id() != null && Objects.equals(other.id(), block.id()))
                .findFirst();
    }

    /** What was moved here from another block has a key that stands only once: it comes as that one goes. */
    private static boolean bringsNothingFromElsewhere(Node block, Node other, Set<String> known) {
        var own = ids(block);
        return ids(other).stream().allMatch(id -> own.contains(id) || !known.contains(id));
    }

    private boolean added(Step step) {
        if (!(CHECKED.apply(step, doc) instanceof Applied(var after))) return false;
        doc = after;
        return steps.add(step);
    }

    private static Refusal tooMuch() {
        return new Refusal("drafting.refused.draft-too-much");
    }

    private static Set<String> ids(Node node) {
        var ids = new HashSet<String>();
        node.descendants((inner, pos, parent) -> {
            if (inner.id() != null) ids.add(inner.id());
            return true;
        });
        return ids;
    }
}
