package org.trialogue.drafting.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trialogue.drafting.comparing.Row.Changed;
import org.trialogue.drafting.comparing.Row.Deleted;
import org.trialogue.drafting.comparing.Row.Inserted;
import org.trialogue.drafting.comparing.Row.MovedAway;
import org.trialogue.drafting.comparing.Row.MovedHere;
import org.trialogue.drafting.comparing.Row.Same;
import org.trialogue.prosemirror.Node;

/**
 * What became of a document from one version to another.
 *
 * @param rows line by line in the order of the newer version; what is gone stands where it stood
 */
public record Comparison(List<Row> rows) {

    /** Keeps its own copy. */
    public Comparison {
        rows = List.copyOf(rows);
    }

    /** Compares two versions of a document. */
    public static Comparison of(Node before, Node now) {
        return new Comparing(Lines.of(before), Lines.of(now)).compared();
    }

    /**
     * Compares two blocks at the top of two versions, wherever they stand; their numbers are those that they have in the whole.
     *
     * @param before the block's index among those of the older version; empty where it is not there
     * @param now the same in the newer one
     */
    public static Comparison ofBlocks(Node old, OptionalInt before, Node newer, OptionalInt now) {
        return new Comparing(lines(old, before), lines(newer, now)).compared();
    }

    private static List<Line> lines(Node doc, OptionalInt index) {
        return index.isPresent() ? Lines.of(doc, index.getAsInt()) : List.of();
    }

    /** Whether both versions say the same. */
    public boolean isEmpty() {
        return rows.stream().allMatch(Same.class::isInstance);
    }

    private static final class Comparing {

        private final List<Line> before;
        private final List<Line> now;
        private final Map<String, Line> olds;
        private final Map<String, Line> news;
        private final List<Row> rows = new ArrayList<>();

        Comparing(List<Line> before, List<Line> now) {
            this.before = before;
            this.now = now;
            olds = byKey(before);
            news = byKey(now);
        }

        Comparison compared() {
            var b = 0;
            var n = 0;
            for (var pair : Order.inPlace(keys(before), keys(now))) {
                apart(before.subList(b, pair.before()), now.subList(n, pair.now()));
                inPlace(before.get(pair.before()), now.get(pair.now()));
                b = pair.before() + 1;
                n = pair.now() + 1;
            }
            apart(before.subList(b, before.size()), now.subList(n, now.size()));
            return new Comparison(rows);
        }

        private void inPlace(Line old, Line line) {
            rows.add(
                    old.same(line)
                            ? new Same(old, line)
                            : new Changed(old, line, Runs.between(old.words(), line.words())));
        }

        private void apart(List<Line> gone, List<Line> come) {
            for (var old : gone) {
                var line = news.get(old.key());
                rows.add(line == null ? new Deleted(old) : new MovedAway(old, line));
            }
            for (var line : come) {
                var old = olds.get(line.key());
                rows.add(
                        old == null
                                ? new Inserted(line)
                                : new MovedHere(old, line, Runs.between(old.words(), line.words())));
            }
        }

        private static Map<String, Line> byKey(List<Line> lines) {
            return lines.stream().collect(Collectors.toMap(Line::key, Function.identity()));
        }

        private static List<String> keys(List<Line> lines) {
            return lines.stream().map(Line::key).toList();
        }
    }
}
