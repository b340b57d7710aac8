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

    private static final int LONGEST_ID = 64;
    /** How far ahead a browser's clock may be. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private OnlySuggests() {}

    /** Whether a change is nothing but suggestions of this member. */
    public static boolean holds(Node before, Node after, Acting by, Instant now) {
        var own = Suggestions.of(by.member());
        var window = Window.of(before, after, own);
        return before.marks().equals(after.marks())
                && before.attrs().equals(after.attrs())
                && Withdrawn.from(window.before(), own).equals(Withdrawn.from(window.after(), own))
                && named(window, own, by, now);
    }

    private static boolean named(Window window, Predicate<Mark> own, Acting by, Instant now) {
        var known = marksIn(window.before());
        return marksIn(window.after()).stream()
                .filter(own.and(mark -> !known.contains(mark)))
                .allMatch(mark -> proper(mark, by, now));
    }

    private static boolean proper(Mark mark, Acting by, Instant now) {
        var id = mark.attrs().string("id");
        return id != null
                && !id.isBlank()
                && id.length() <= LONGEST_ID
                && by.affiliation().key().equals(mark.attrs().string("group"))
                && past(mark.attrs().string("at"), now);
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

    /** The outermost blocks that differ, and before them the one that others may go back to. */
    private record Window(List<Node> before, List<Node> after) {

        static Window of(Node before, Node after, Predicate<Mark> which) {
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
            return new Window(a.subList(start, a.size() - end), b.subList(start, b.size() - end));
        }
    }
}
