package org.trialogue.drafting.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.importing.Source.Kind;
import org.trialogue.drafting.importing.Source.Paragraph;

/**
 * Words that are not agreed, as negotiators write them and as exports do: paragraphs that stand as a whole in square brackets, each
 * further wording after a slash, who holds it before a colon.
 */
final class Bracketing {

    private static final int LONGEST = 40;
    private static final Pattern HOLDER =
            Pattern.compile("(\\p{L}[\\p{L}\\p{M}\\d’'. -]{0,59}?(?:, \\p{Lu}[\\p{L}\\p{M}\\d’'. -]{0,59}?){0,9})"
                    + "[\\s\u00A0\u202F]*:\\s+");
    private static final Pattern WORDS = Pattern.compile(".*\\p{L}.*", Pattern.DOTALL);
    private static final Map<String, List<String>> SIDES = Map.of(
            "government",
            List.of("government", "governments", "gouvernement", "gouvernements", "gobierno", "gobiernos"),
            "employers",
            List.of("employers", "employers’ group", "employeurs", "groupe des employeurs", "empleadores"),
            "workers",
            List.of("workers", "workers’ group", "travailleurs", "groupe des travailleurs", "trabajadores"));

    private Bracketing() {}

    /** One of the wordings between the brackets; the holder is a side's key, a name, or empty. It may have been put in or taken out as a whole. */
    record Worded(
            String holder, List<Words> paragraphs, @Nullable Change change) {}

    private record Line(Words words, @Nullable Change change) {}

    /** So many paragraphs that stand in brackets together. */
    record Bracketed(int length, List<Worded> wordings) {

        /** What was tracked of all of them alike. */
        @Nullable
        Change change() {
            var first = wordings.getFirst().change();
            return wordings.stream().allMatch(each -> alike(each.change(), first)) ? first : null;
        }
    }

    /** The brackets that open with the paragraph at a place; empty where none do, or not as a whole. */
    static Optional<Bracketed> at(List<Paragraph> paragraphs, int place) {
        var first = paragraphs.get(place);
        if (!first.words().text().startsWith("[")) return Optional.empty();
        var depth = 0;
        for (int at = place; at < Math.min(paragraphs.size(), place + LONGEST); at++) {
            var paragraph = paragraphs.get(at);
            if (!isAlike(paragraph, first)) return Optional.empty();
            var text = paragraph.words().text();
            for (int i = 0; i < text.length(); i++) {
                depth += step(text.charAt(i));
                if (depth == 0)
                    return i == text.length() - 1 ? read(paragraphs.subList(place, at + 1)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static int step(char letter) {
        return letter == '[' ? 1 : letter == ']' ? -1 : 0;
    }

    private static boolean isAlike(Paragraph one, Paragraph other) {
        return one.kind() == Kind.PLAIN && one.number() == 0 && one.under() == other.under();
    }

    private static Optional<Bracketed> read(List<Paragraph> paragraphs) {
        if (paragraphs.stream().anyMatch(Bracketing::isBroken)) return Optional.empty();
        var inner = new ArrayList<Line>();
        for (int i = 0; i < paragraphs.size(); i++) {
            var words = paragraphs.get(i).words();
            if (i == paragraphs.size() - 1) words = words.withoutLast(1);
            inner.add(new Line(
                    i == 0 ? words.without(1) : words, paragraphs.get(i).change()));
        }
        if (inner.stream().noneMatch(line -> WORDS.matcher(line.words().text()).matches())) return Optional.empty();
        var wordings = new ArrayList<List<Line>>();
        for (var line : inner) {
            var another = line.words().text().startsWith("/ ");
            if (another || wordings.isEmpty()) wordings.add(new ArrayList<>());
            if (!line.words().isBlank())
                wordings.getLast().add(another ? new Line(line.words().without(2), line.change()) : line);
        }
        wordings.removeIf(List::isEmpty);
        if (!wordings.stream().allMatch(Bracketing::isOne)) return Optional.empty();
        var held =
                wordings.stream().map(each -> worded(each, wordings.size() > 1)).toList();
        return Optional.of(new Bracketed(paragraphs.size(), held));
    }

    /** Where the break before a paragraph alone was tracked, it is not known what the brackets would be without it. */
    private static boolean isBroken(Paragraph paragraph) {
        return paragraph.change() instanceof Change change && !paragraph.words().areAll(change.insertion());
    }

    private static boolean isOne(List<Line> wording) {
        return wording.stream()
                .allMatch(line -> alike(line.change(), wording.getFirst().change()));
    }

    private static boolean alike(@Nullable Change one, @Nullable Change other) {
        return one == null || other == null ? one == other : one.insertion() == other.insertion();
    }

    private static Worded worded(List<Line> lines, boolean oneOfSeveral) {
        var change = lines.getFirst().change();
        var paragraphs = lines.stream().map(Line::words).toList();
        var first = paragraphs.getFirst();
        var found = HOLDER.matcher(first.text());
        if (!found.lookingAt()) return new Worded("", paragraphs, change);
        var name = found.group(1).strip();
        var side = side(name);
        if (side.isEmpty() && !oneOfSeveral) return new Worded("", paragraphs, change);
        var rest = new ArrayList<>(paragraphs);
        rest.set(0, first.without(found.end()));
        return new Worded(side.orElse(name), rest, change);
    }

    private static Optional<String> side(String name) {
        var said = name.toLowerCase(Locale.ROOT).replace('\'', '’');
        return SIDES.entrySet().stream()
                .filter(side -> side.getValue().contains(said))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
