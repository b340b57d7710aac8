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

    /** Longer ones are none that a line would have to divide. */
    private static final int LONGEST_WORD = 100;

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final OpenParagraph open = new OpenParagraph();
    private final Counted counted = new Counted();
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
        return gap || Numbering.continues(open, line, counted);
    }

    /** A sentence that a page cut in two. */
    private boolean goesOn(String line) {
        var ended = ".!?:;”\"»".indexOf(open.last()) >= 0;
        return !ended && Numbering.typed(line).isEmpty() && (!gap || Character.isLowerCase(line.charAt(0)));
    }

    private void append(String line) {
        if (open.isEmpty()) open.append(line, 0);
        else if (open.last() == '\u00AD') open.append(line, 1);
        else if (open.last() == '-' && Character.isLetter(line.charAt(0)) && open.endsBehindWord())
            open.append(line, dividesAWord(line) ? 1 : 0);
        else open.append(" " + line, 0);
    }

    /** A hyphen at the end of a line goes only where the rest of the text shows the word without one, and never with one. */
    private boolean dividesAWord(String line) {
        var before = lastWord(open.tail(LONGEST_WORD + 1)).toLowerCase(Locale.ROOT);
        if (before.length() > LONGEST_WORD) return false;
        var after = BETWEEN_WORDS.split(line.toLowerCase(Locale.ROOT), 2)[0];
        return vocabulary.contains(before + after) && !vocabulary.contains(before + "-" + after);
    }

    private static String lastWord(String text) {
        var words = BETWEEN_WORDS.split(text);
        return words[words.length - 1];
    }

    private void close() {
        if (open.isEmpty()) return;
        var text = open.close();
        var bullet = BULLET.matcher(text);
        var paragraph = bullet.lookingAt()
                ? new Paragraph(Words.of(text.substring(bullet.end())), Kind.BULLET, 0)
                : Paragraph.plain(Words.of(text));
        paragraphs.add(paragraph);
        counted.add(paragraph.words().text());
    }
}
