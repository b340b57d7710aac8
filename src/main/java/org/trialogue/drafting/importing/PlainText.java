package org.trialogue.drafting.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trialogue.drafting.importing.Source.Kind;
import org.trialogue.drafting.importing.Source.Paragraph;

/** Reads plain text: lines are joined into the paragraphs they were wrapped from. */
final class PlainText {

    private static final Pattern LINE_ENDS = Pattern.compile("\r\n|[\r\u000B\u0085\u2028\u2029]");
    private static final Pattern BULLET = Pattern.compile("[•‣▪●◦]\\s+(?=\\S)");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}-]+");

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private final Set<String> vocabulary;
    private boolean pageEnded;
    private boolean gap;

    private PlainText(String text) {
        vocabulary = BETWEEN_WORDS.splitAsStream(text.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    static Source read(String letters) {
        var text = LINE_ENDS.matcher(letters).replaceAll("\n");
        var reading = new PlainText(text);
        var pages = new PageMarks(text);
        pages.lines().forEach(reading::line);
        reading.close();
        var breaks = pages.found();
        return new Source(reading.paragraphs, breaks == 0 ? Map.of() : Map.of(LeftOut.PAGE_MARKS, breaks));
    }

    private void line(String line) {
        if (line.equals(PageMarks.BREAK)) {
            pageEnded = true;
        } else if (line.isEmpty()) {
            gap = true;
        } else {
            if (begins(line)) close();
            append(line);
            pageEnded = false;
            gap = false;
        }
    }

    private boolean begins(String line) {
        if (open.isEmpty() || BULLET.matcher(line).lookingAt()) return true;
        if (pageEnded) return !goesOn(line);
        return gap || Numbering.continues(open.toString(), line, paragraphs);
    }

    /** A sentence that a page cut in two. */
    private boolean goesOn(String line) {
        var ended = ".!?:;”\"»".indexOf(open.charAt(open.length() - 1)) >= 0;
        return !ended && Numbering.typed(line).isEmpty() && (!gap || Character.isLowerCase(line.charAt(0)));
    }

    private void append(String line) {
        if (open.isEmpty()) {
            open.append(line);
            return;
        }
        var last = open.charAt(open.length() - 1);
        if (last == '\u00AD') {
            open.setLength(open.length() - 1);
        } else if (last == '-' && Character.isLetter(line.charAt(0)) && hyphenated()) {
            if (dividesAWord(line)) open.setLength(open.length() - 1);
        } else {
            open.append(' ');
        }
        open.append(line);
    }

    private boolean hyphenated() {
        return open.length() > 1 && Character.isLetter(open.charAt(open.length() - 2));
    }

    /** A hyphen at the end of a line goes only where the rest of the text shows the word without one, and never with one. */
    private boolean dividesAWord(String line) {
        var before = lastWord(open.substring(0, open.length() - 1)).toLowerCase(Locale.ROOT);
        var after = BETWEEN_WORDS.split(line.toLowerCase(Locale.ROOT), 2)[0];
        return vocabulary.contains(before + after) && !vocabulary.contains(before + "-" + after);
    }

    private static String lastWord(String text) {
        var words = BETWEEN_WORDS.split(text);
        return words[words.length - 1];
    }

    private void close() {
        if (open.isEmpty()) return;
        var text = open.toString();
        open.setLength(0);
        var bullet = BULLET.matcher(text);
        if (bullet.lookingAt()) {
            paragraphs.add(new Paragraph(Words.of(text.substring(bullet.end())), Kind.BULLET, 0));
        } else {
            paragraphs.add(Paragraph.plain(Words.of(text)));
        }
    }
}
