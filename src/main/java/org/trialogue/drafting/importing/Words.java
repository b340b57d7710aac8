package org.trialogue.drafting.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a paragraph, tidied: no stray spaces at either end or two in a row, runs that look alike joined. */
record Words(List<Run> runs) {

    /** Spaces that separate; the one that holds words together ("30&nbsp;%") is kept. */
    private static final String INVISIBLE = "\u200B\u2060\uFEFF\u00AD";

    Words {
        runs = tidied(runs);
    }

    static Words of(String words) {
        return new Words(List.of(new Run(words)));
    }

    String text() {
        return runs.stream().map(Run::words).collect(Collectors.joining());
    }

    /** The same as one line, without the signs of notes. */
    String line() {
        return text().replace(Run.NOTE, "").replace('\n', ' ').strip();
    }

    /** Whether all of them, if there are any, were put in, or taken out. */
    boolean areAll(boolean insertion) {
        for (var run : runs) {
            var change = run.around().change();
            if (change == null || change.insertion() != insertion) return false;
        }
        return true;
    }

    boolean isBlank() {
        return text().isBlank();
    }

    /** The same after other words. */
    Words after(String before) {
        return new Words(
                Stream.concat(Stream.of(new Run(before)), runs.stream()).toList());
    }

    /** The same without the first so many letters, such as a typed number. */
    Words without(int letters) {
        var left = new ArrayList<Run>();
        var skip = letters;
        for (var run : runs) {
            var cut = Math.min(skip, run.words().length());
            skip -= cut;
            left.add(run.saying(run.words().substring(cut)));
        }
        return new Words(left);
    }

    /** The same without the last so many letters. */
    Words withoutLast(int letters) {
        var left = new ArrayDeque<Run>();
        var skip = letters;
        for (var run : runs.reversed()) {
            var cut = Math.min(skip, run.words().length());
            skip -= cut;
            left.addFirst(run.saying(run.words().substring(0, run.words().length() - cut)));
        }
        return new Words(List.copyOf(left));
    }

    private static List<Run> tidied(List<Run> runs) {
        var tidy = new ArrayList<Run>();
        var gap = true;
        for (var run : runs) {
            var words = new StringBuilder();
            for (var letter : visible(run.words()).toCharArray()) {
                if (letter == '\n' && endsInSpace(words)) words.setLength(words.length() - 1);
                if (!separates(letter) || !gap) words.append(letter == '\n' ? '\n' : separates(letter) ? ' ' : letter);
                gap = separates(letter);
            }
            append(tidy, run.saying(words.toString()));
        }
        trimEnd(tidy);
        return List.copyOf(tidy);
    }

    private static void append(List<Run> tidy, Run run) {
        if (run.words().isEmpty()) return;
        if (!tidy.isEmpty() && tidy.getLast().isLike(run)) {
            var last = tidy.removeLast();
            tidy.add(last.saying(last.words() + run.words()));
        } else {
            tidy.add(run);
        }
    }

    private static void trimEnd(List<Run> tidy) {
        while (!tidy.isEmpty()) {
            var last = tidy.removeLast();
            var words = last.words().replaceAll("[ \n]+$", "");
            if (words.isEmpty()) continue;
            tidy.add(last.saying(words));
            return;
        }
    }

    private static String visible(String words) {
        return words.codePoints()
                .filter(letter -> INVISIBLE.indexOf(letter) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean endsInSpace(StringBuilder words) {
        return !words.isEmpty() && words.charAt(words.length() - 1) == ' ';
    }

    private static boolean separates(char letter) {
        return letter == '\n'
                || letter == '\t'
                || Character.getType(letter) == Character.SPACE_SEPARATOR && letter != '\u00A0' && letter != '\u202F';
    }
}
