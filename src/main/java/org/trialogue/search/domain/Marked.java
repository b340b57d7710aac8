package org.trialogue.search.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.trialogue.search.Hit.Span;

/**
 * Text in which what was found stands between two signs of the private use area. They are taken out of whatever is indexed or shown, so
 * no text can forge them, and no markup travels.
 */
public final class Marked {

    /** Stands before what was found. */
    public static final String START = "\uE000";

    /** Stands after what was found. */
    public static final String END = "\uE001";

    private static final Pattern FOUND = Pattern.compile(START + "([^" + START + END + "]*)" + END);

    private Marked() {}

    /** Text without the signs. */
    public static String plain(String text) {
        return text.replace(START, "").replace(END, "");
    }

    /** The stretches of a marked text. */
    public static List<Span> spans(String marked) {
        var spans = new ArrayList<Span>();
        var found = FOUND.matcher(marked);
        var from = 0;
        while (found.find()) {
            add(spans, marked.substring(from, found.start()), false);
            add(spans, found.group(1), true);
            from = found.end();
        }
        add(spans, marked.substring(from), false);
        return spans;
    }

    /** The words found in them, each once, as they stand there. */
    public static List<String> found(List<List<Span>> texts) {
        Set<String> words = new LinkedHashSet<>();
        for (var text : texts)
            for (var span : text) if (span.found()) words.add(span.text().toLowerCase(Locale.ROOT));
        return List.copyOf(words);
    }

    private static void add(List<Span> spans, String text, boolean found) {
        var plain = plain(text);
        if (!plain.isEmpty()) spans.add(new Span(plain, found));
    }
}
