package org.trialogue.plans;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.trialogue.platform.Refusal;

/**
 * Into which parts a count is divided, such as women and men.
 *
 * @param name what the dimension is called where it is one's own; else empty
 * @param cells what its parts are called, in their order
 */
public record Breakdown(Dimension dimension, String name, List<String> cells) {

    /** Into so many parts a count is divided at most. */
    public static final int MOST = 30;

    private static final int LONGEST = 60;
    private static final String BETWEEN = ";";
    private static final Pattern RESERVED = Pattern.compile("[;|]");

    /**
     * One with at least two parts, each with a name of its own.
     *
     * @throws Refusal when there are fewer or too many, two are called the same, a name is too long or could not be read again, or one's own dimension has none
     */
    public Breakdown {
        name = plain(name);
        cells = cells.stream().map(Breakdown::plain).toList();
        if (dimension == Dimension.OWN
                && (name.isEmpty() || RESERVED.matcher(name).find() || name.contains(":")))
            throw new Refusal("plans.refused.breakdown-nameless");
        if (name.length() > LONGEST || cells.stream().anyMatch(cell -> cell.length() > LONGEST))
            throw new Refusal("plans.refused.breakdown-long", LONGEST);
        if (cells.size() < 2) throw new Refusal("plans.refused.breakdown-cells");
        if (cells.size() > MOST) throw new Refusal("plans.refused.breakdown-many", MOST);
        var told = new HashSet<String>();
        for (var cell : cells)
            if (cell.isEmpty() || RESERVED.matcher(cell).find() || !told.add(cell.toLowerCase(Locale.ROOT)))
                throw new Refusal("plans.refused.breakdown-twice", cell);
    }

    /** Narrow and unbreakable blanks stand before a semicolon in French, and belong to no name. */
    private static String plain(String words) {
        return words.replaceAll("\\p{Zs}+", " ").strip();
    }

    /** One whose parts were written with semicolons between them. */
    public static Breakdown read(Dimension dimension, String name, String cells) {
        return new Breakdown(
                dimension,
                name,
                Arrays.stream(cells.split(BETWEEN))
                        .map(Breakdown::plain)
                        .filter(cell -> !cell.isEmpty())
                        .toList());
    }

    /** Its parts with semicolons between them. */
    public String written() {
        return String.join(BETWEEN + " ", cells);
    }
}
