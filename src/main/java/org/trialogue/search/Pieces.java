package org.trialogue.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cuts a text where it may be cut: between paragraphs where they are long enough, else between sentences; a sentence without end between
 * words.
 */
final class Pieces {

    /** About six sentences: enough to be understood alone, and within what the model of meaning reads at once. */
    static final int LONGEST = 1_000;

    /** What is shorter, such as a heading, goes together with what follows. */
    private static final int SHORT = 200;

    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\R[^\\S\\r\\n]*\\R\\s*");

    private final List<String> pieces = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();

    private Pieces() {}

    /** The pieces of a text in their order: none blank, none longer than {@link #LONGEST}, no word lost. */
    static List<String> of(String text, Locale language) {
        var cut = new Pieces();
        for (var paragraph : BETWEEN_PARAGRAPHS.split(text.strip())) cut.paragraph(paragraph.strip(), language);
        cut.end();
        return List.copyOf(cut.pieces);
    }

    private void paragraph(String paragraph, Locale language) {
        if (piece.length() >= SHORT) end();
        if (fits(paragraph)) add(paragraph);
        else
            each(
                    paragraph,
                    BreakIterator.getSentenceInstance(language),
                    sentence -> sentence(sentence.strip(), language));
    }

    private void sentence(String sentence, Locale language) {
        if (fits(sentence)) {
            add(sentence);
            return;
        }
        end();
        if (fits(sentence)) add(sentence);
        else each(sentence, BreakIterator.getLineInstance(language), this::word);
    }

    /** What has no place to be cut at all is cut anywhere, but never through a letter of two halves. */
    private void word(String word) {
        if (piece.length() + word.length() > LONGEST) end();
        var rest = word;
        while (rest.length() > LONGEST) {
            var at = Character.isHighSurrogate(rest.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            pieces.add(rest.substring(0, at));
            rest = rest.substring(at);
        }
        piece.append(rest);
    }

    private boolean fits(String more) {
        return piece.length() + (piece.isEmpty() ? 0 : 1) + more.length() <= LONGEST;
    }

    private void add(String more) {
        if (more.isBlank()) return;
        if (!piece.isEmpty()) piece.append(' ');
        piece.append(more);
    }

    private void end() {
        var whole = piece.toString().strip();
        if (!whole.isEmpty()) pieces.add(whole);
        piece.setLength(0);
    }

    private static void each(String text, BreakIterator ends, java.util.function.Consumer<String> part) {
        ends.setText(text);
        var from = ends.first();
        for (var to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
            part.accept(text.substring(from, to));
            from = to;
        }
    }
}
