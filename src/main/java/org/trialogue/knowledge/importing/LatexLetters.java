package org.trialogue.knowledge.importing;

import java.text.Normalizer;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What TeX would print of a few words, as plain letters: accents, special signs, and words without the braces around them. */
final class LatexLetters {

    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("`", "\u0300"),
            Map.entry("'", "\u0301"),
            Map.entry("^", "\u0302"),
            Map.entry("~", "\u0303"),
            Map.entry("=", "\u0304"),
            Map.entry("u", "\u0306"),
            Map.entry(".", "\u0307"),
            Map.entry("\"", "\u0308"),
            Map.entry("r", "\u030A"),
            Map.entry("H", "\u030B"),
            Map.entry("v", "\u030C"),
            Map.entry("d", "\u0323"),
            Map.entry("c", "\u0327"),
            Map.entry("k", "\u0328"));
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("textbackslash", "\\"),
            Map.entry("textasciitilde", "\uE002"),
            Map.entry("textasciicircum", "^"),
            Map.entry("textbraceleft", "\uE000"),
            Map.entry("textbraceright", "\uE001"),
            Map.entry("textendash", "–"),
            Map.entry("textemdash", "—"),
            Map.entry("ldots", "…"),
            Map.entry("textquoteright", "’"),
            Map.entry("ss", "ß"),
            Map.entry("ae", "æ"),
            Map.entry("AE", "Æ"),
            Map.entry("oe", "œ"),
            Map.entry("OE", "Œ"),
            Map.entry("o", "ø"),
            Map.entry("O", "Ø"),
            Map.entry("aa", "å"),
            Map.entry("AA", "Å"),
            Map.entry("l", "ł"),
            Map.entry("L", "Ł"),
            Map.entry("i", "i"),
            Map.entry("j", "j"));
    private static final Pattern ACCENT = Pattern.compile(
            "\\\\(?:([`'^~=.\"])\\s*|([uvHcdkr])(?:\\s+|(?=\\{)))(?:\\{\\s*\\\\?(\\p{L})\\s*}|\\\\?(\\p{L}))");
    private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)(?:\\{}|\\s+|(?![A-Za-z]))");
    private static final Pattern SIGN = Pattern.compile("\\\\([#$%&_])");

    private LatexLetters() {}

    static String plain(String tex) {
        var text = ACCENT.matcher(tex).replaceAll(found -> {
            var mark = Objects.requireNonNullElse(found.group(1), found.group(2));
            var letter = Objects.requireNonNullElse(found.group(3), found.group(4));
            return letter + MARKS.getOrDefault(mark, "");
        });
        text = text.replace("\\{", "\uE000").replace("\\}", "\uE001");
        text = SIGN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
        text = COMMAND.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(SIGNS.getOrDefault(found.group(1), "")));
        text = text.replaceAll("(?<!\\\\)~", " ")
                .replaceAll("[{}]", "")
                .replaceAll("\\s+", " ")
                .strip();
        return Normalizer.normalize(
                text.replace('\uE000', '{').replace('\uE001', '}').replace('\uE002', '~'), Normalizer.Form.NFC);
    }
}
