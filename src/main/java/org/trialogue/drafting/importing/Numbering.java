package org.trialogue.drafting.importing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.trialogue.drafting.domain.Counting;
import org.trialogue.drafting.importing.Source.Paragraph;

/** Recognizes numbers that were typed before a paragraph: "3." and "3)" of provisions, "(c)" and "c)" of what stands under them. */
final class Numbering {

    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,4})[.)]\\s+(?=\\S)");
    private static final Pattern LETTER = Pattern.compile("\\(?([a-z])\\)\\s+(?=\\S)");

    private static final Pattern ROMAN = Pattern.compile("\\(?([ivxl]{1,7})\\)\\s+(?=\\S)");

    /** More parts of a part nobody counts. */
    private static final int MOST_ROMAN = 60;

    /** Beyond this a number opens a provision only when it follows the one before: "2005. In that year …" is a sentence. */
    private static final int LIKELY = 999;

    private Numbering() {}

    /**
     * A typed number.
     *
     * @param letter whether it is a letter, a being 1
     * @param length how many letters of the paragraph it takes up, the space after it included
     */
    record Typed(boolean letter, int value, int length) {

        boolean follows(int last) {
            return value == last + 1;
        }
    }

    static Optional<Typed> typed(String paragraph) {
        var decimal = DECIMAL.matcher(paragraph);
        if (decimal.lookingAt())
            return Optional.of(new Typed(false, Integer.parseInt(decimal.group(1)), decimal.end()));
        var letter = LETTER.matcher(paragraph);
        return letter.lookingAt() ? Optional.of(lettered(letter)) : Optional.empty();
    }

    /** A typed Roman number; "(i)" is a letter as well. */
    static Optional<Typed> roman(String paragraph) {
        var roman = ROMAN.matcher(paragraph);
        if (!roman.lookingAt()) return Optional.empty();
        return IntStream.rangeClosed(1, MOST_ROMAN)
                .filter(value -> Counting.roman(value).equals(roman.group(1)))
                .mapToObj(value -> new Typed(true, value, roman.end()))
                .findFirst();
    }

    /** Whether a typed number opens a provision, the last one having had that number. */
    static boolean opens(Typed typed, int last) {
        return !typed.letter() && (typed.follows(last) || typed.value() > 0 && typed.value() <= LIKELY);
    }

    /**
     * Whether a line goes on counting, so that a paragraph begins with it though no empty line stands before. A sentence must have ended: a
     * line may begin with a number by accident.
     */
    static boolean continues(String open, String line, List<Paragraph> before) {
        var ended = ".;:!?,”\"»".indexOf(open.charAt(open.length() - 1)) >= 0;
        if (ended && continuesRoman(open, line)) return true;
        var number = typed(line);
        if (number.isEmpty()) return false;
        var last = last(number.get().letter(), open, before);
        if (number.get().letter() && roman(open).isPresent() && number.get().follows(aboveRoman(before))) return ended;
        return number.get().follows(last) && (ended || last == 0 && before.isEmpty());
    }

    /** "(i)" begins to count under a letter, and "(ii)" goes on. */
    private static boolean continuesRoman(String open, String line) {
        var number = roman(line);
        var before = roman(open).map(Typed::value).orElse(0);
        var under = typed(open).filter(Typed::letter).isPresent();
        return number.isPresent() && number.get().follows(before) && (before > 0 || under);
    }

    /** The last letter under which Roman numbers were counted. */
    private static int aboveRoman(List<Paragraph> before) {
        return before.reversed().stream()
                .map(paragraph -> paragraph.words().text())
                .dropWhile(words -> roman(words).isPresent())
                .findFirst()
                .flatMap(Numbering::typed)
                .filter(Typed::letter)
                .map(Typed::value)
                .orElse(0);
    }

    private static int last(boolean letter, String open, List<Paragraph> before) {
        var here = typed(open);
        if (here.isPresent() && here.get().letter() == letter) return here.get().value();
        if (here.isPresent() && letter) return 0;
        for (var paragraph : before.reversed()) {
            var typed = typed(paragraph.words().text());
            if (typed.isPresent() && typed.get().letter() == letter)
                return typed.get().value();
            if (typed.isPresent() && letter) return 0;
        }
        return 0;
    }

    private static Typed lettered(Matcher letter) {
        return new Typed(true, letter.group(1).charAt(0) - 'a' + 1, letter.end());
    }
}
