package org.trialogue.drafting.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.trialogue.platform.Acting;
import org.trialogue.prosemirror.Mark;
import org.trialogue.prosemirror.Node;

/**
 * What holds of suggestions for those who may edit: nobody suggests in another's name. New suggestions name the sender. Under one of somebody else no
 * more comes to stand than stood there already, or than was taken out of it earlier; so it can be moved, and what was done to it undone.
 */
public final class InOwnName {

    /** What was taken out of suggestions of a text earlier. */
    @FunctionalInterface
    public interface Past {

        /** For what comes from the text's own past. */
        Past ALL = (suggestion, much) -> true;

        /** For what can be judged without looking anything up. */
        Past NOTHING = (suggestion, much) -> false;

        /** Whether so much was taken out of a suggestion, and not brought back since. */
        boolean holds(Mark suggestion, Tally much);
    }

    private final Past past;

    /** The rule on a text with that past. */
    public InOwnName(Past past) {
        this.past = past;
    }

    /**
     * Judges a change.
     *
     * @param base the text on which it was made
     * @param before the text to which it was applied
     * @param after the version it makes
     * @return what it took out of others' suggestions, and brought back; empty when it puts something into another's mouth
     */
    public Optional<List<TakenOut>> judge(Node base, Node before, Version after, Acting by) {
        var changed = ChangedBlocks.of(before, after.doc(), Suggestions.ANY);
        var was = under(changed.before());
        var is = under(changed.after());
        var mine = Suggestions.of(by.member());
        var suggestions = new HashSet<>(was.keySet());
        suggestions.addAll(is.keySet());
        suggestions.removeIf(mark -> mine.test(mark) && (was.containsKey(mark) || Suggestions.named(mark, by)));
        var taken = new ArrayList<TakenOut>();
        for (var suggestion : suggestions) {
            var gone = was.getOrDefault(suggestion, Tally.NONE).minus(is.getOrDefault(suggestion, Tally.NONE));
            var come = come(suggestion, gone, changed)
                    .minus(surplus(suggestion, gone, base, before))
                    .more();
            if (!come.isNone() && !past.holds(suggestion, come)) return Optional.empty();
            var amount = gone.more().minus(come);
            if (!amount.isNone()) taken.add(new TakenOut(after.number(), suggestion, amount));
        }
        return Optional.of(taken);
    }

    /** What came under a suggestion. The halves of a block that bore it are one, however often it is split. */
    private static Tally come(Mark suggestion, Tally gone, ChangedBlocks changed) {
        var come = Tally.NONE.minus(gone).more();
        if (come.blocks() == 0 || blocks(changed.before(), suggestion).isEmpty()) return come;
        var known = new HashSet<String>();
        each(changed.before(), node -> known.add(String.valueOf(node.id())));
        var begun = blocks(changed.after(), suggestion).stream()
                .filter(node -> !known.contains(String.valueOf(node.id())))
                .count();
        return come.minus(Tally.blocks((int) Math.min(begun, come.blocks())));
    }

    /** What others took out of it between the text that the sender saw and the one there is. */
    private static Tally surplus(Mark suggestion, Tally gone, Node base, Node before) {
        if (Tally.NONE.minus(gone).more().isNone() || base == before) return Tally.NONE;
        var seen = under(List.of(base)).getOrDefault(suggestion, Tally.NONE);
        return seen.minus(under(List.of(before)).getOrDefault(suggestion, Tally.NONE))
                .more();
    }

    private static Map<Mark, Tally> under(List<Node> blocks) {
        var found = new HashMap<Mark, Tally>();
        each(
                blocks,
                node -> node.marks().stream()
                        .filter(Suggestions.ANY)
                        .forEach(mark -> found.merge(mark, Tally.of(node), Tally::plus)));
        return found;
    }

    private static List<Node> blocks(List<Node> blocks, Mark suggestion) {
        var found = new ArrayList<Node>();
        each(blocks, node -> {
            if (!node.type().isInline() && suggestion.isInSet(node.marks())) found.add(node);
        });
        return found;
    }

    private static void each(Iterable<Node> nodes, Consumer<Node> look) {
        for (var node : nodes) {
            look.accept(node);
            each(node.content(), look);
        }
    }
}
