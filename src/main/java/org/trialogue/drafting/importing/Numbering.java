package org.trialogue.drafting.importing;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trialogue.drafting.domain.Counting;

/** Recognizes numbers that were typed before a paragraph: "3." and "3)" of provisions, "(c)" and "c)" of what stands under them. */
final class Numbering {

    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,4})[.)]\\s+(?=\\S)");
    private static final Pattern LETTER = Pattern.compile("\\(?([a-z])\\)\\s+(?=\\S)");

    private static final Pattern ROMAN = Pattern.compile("\\(?([ivxl]{1,7})\\)\\s+(?=\\S)");

    /** More parts of a part nobody counts. */
    private static final int MOST_ROMAN = 60;

    private static final Map<String, Integer> ROMANS = IntStream.rangeClosed(1, MOST_ROMAN)
            .boxed()
            .collect(Collectors.toUnmodifiableMap(Counting::roman, value -> value));

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

    static Optional<Typed> typed(CharSequence paragraph) {
        var decimal = DECIMAL.matcher(paragraph);
        if (decimal.lookingAt())
            return Optional.of(new Typed(false, Integer.parseInt(decimal.group(1)), decimal.end()));
        var letter = LETTER.matcher(paragraph);
        return letter.lookingAt() ? Optional.of(lettered(letter)) : Optional.empty();
    }

    /** A typed Roman number; "(i)" is a letter as well. */
    static Optional<Typed> roman(CharSequence paragraph) {
        var roman = ROMAN.matcher(paragraph);
        if (!roman.lookingAt()) return Optional.empty();
        return Optional.ofNullable(ROMANS.get(roman.group(1))).map(value -> new Typed(true, value, roman.end()));
    }

    /** Whether a typed number opens a provision, the last one having had that number. */
    static boolean opens(Typed typed, int last) {
        return !typed.letter() && (typed.follows(last) || typed.value() > 0 && typed.value() <= LIKELY);
    }

    /**
     * Whether a line goes on counting, so that a paragraph begins with it though no empty line stands before. A sentence must have ended: a
     * line may begin with a number by accident.
     */
    static boolean continues(OpenParagraph open, String line, Counted before) {
        var ended = ".;:!?,”\"»".indexOf(open.last()) >= 0;
        if (ended && continuesRoman(open, line)) return true;
        var number = typed(line);
        if (number.isEmpty()) return false;
        var last = before.last(number.get().letter(), open.typed());
        if (number.get().letter() && open.roman().isPresent() && number.get().follows(before.aboveRoman()))
            return ended;
        return number.get().follows(last) && (ended || last == 0 && !before.any());
    }

    /** "(i)" begins to count under a letter, and "(ii)" goes on. */
    private static boolean continuesRoman(OpenParagraph open, String line) {
        var number = roman(line);
        var before = open.roman().map(Typed::value).orElse(0);
        var under = open.typed().filter(Typed::letter).isPresent();
        return number.isPresent() && number.get().follows(before) && (before > 0 || under);
    }

    private static Typed lettered(Matcher letter) {
        return new Typed(true, letter.group(1).charAt(0) - 'a' + 1, letter.end());
    }
}
