package org.trialogue.drafting.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Acting;
import org.trialogue.prosemirror.Mark;
import org.trialogue.prosemirror.Node;

/**
 * What those may do who may suggest and not edit: taking back all that they themselves suggest gives the same text before and
 * after. So no word of the text goes or comes, others' suggestions stay as they are, and one's own can be withdrawn. What they
 * mark names them and the group they sit for.
 */
public final class OnlySuggests {

    /** How far ahead a browser's clock may be. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private OnlySuggests() {}

    /** Whether a change is nothing but suggestions of this member. */
    public static boolean holds(Node before, Node after, Acting by, Instant now) {
        var own = Suggestions.of(by.member());
        var changed = ChangedBlocks.of(before, after, own);
        return before.marks().equals(after.marks())
                && before.attrs().equals(after.attrs())
                && Withdrawn.from(changed.before(), own).equals(Withdrawn.from(changed.after(), own))
                && named(changed, own, by, now);
    }

    private static boolean named(ChangedBlocks changed, Predicate<Mark> own, Acting by, Instant now) {
        var known = marksIn(changed.before());
        return marksIn(changed.after()).stream()
                .filter(own.and(mark -> !known.contains(mark)))
                .allMatch(
                        mark -> Suggestions.named(mark, by) && past(mark.attrs().string("at"), now));
    }

    private static boolean past(@Nullable String at, Instant now) {
        try {
            return at != null && !Instant.parse(at).isAfter(now.plus(AHEAD));
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }

    private static Set<Mark> marksIn(List<Node> nodes) {
        var found = new HashSet<Mark>();
        for (var node : nodes) gather(node, found);
        return found;
    }

    private static void gather(Node node, Set<Mark> found) {
        node.marks().stream().filter(Suggestions.ANY).forEach(found::add);
        for (var child : node.content()) gather(child, found);
    }
}
