package org.trialogue.knowledge.exporting;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A technical report for each practice. What means something to TeX is written so that it means itself; braces are always in pairs. */
final class BibtexPractices implements PracticeWriter {

    /** What may stand for an entry in a text; any other name goes into a field. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:._+/-]*");

    private final Writer out;

    BibtexPractices(Writer out) {
        this.out = out;
    }

    @Override
    public void add(Taken practice) throws IOException {
        var account = practice.account();
        var known = practice.knownBy();
        var plainKey = KEY.matcher(known).matches();
        out.write("@techreport{" + (plainKey ? known : practice.practice().key()));
        if (!plainKey) field("externalid", plain(known));
        field("title", "{" + plain(account.title()) + "}");
        if (!account.lead().isBlank()) field("author", "{" + plain(account.lead()) + "}");
        field("institution", plain(account.lead()));
        if (practice.year().isPresent()) field("year", practice.year().get().toString());
        field("language", practice.language());
        field("abstract", plain(practice.inShort()));
        field("contributor", plain(String.join("; ", account.partners())));
        field("funding", plain(String.join("; ", account.donors())));
        field("annote", plain(practice.told()));
        field("note", plain(account.source()));
        field(
                "keywords",
                plain(practice.subjects().stream().map(Taken.Term::label).collect(Collectors.joining(", "))));
        for (var facet : Taken.known()) field(facet, plain(practice.single(facet)));
        field("doubts", plain(practice.doubts()));
        for (var language : Taken.LANGUAGES) field("summary-" + language, plain(practice.ours(language)));
        var lasting = account.identifier();
        if (lasting != null) field(lasting.isDoi() ? "doi" : "number", plain(lasting.text()));
        field("url", practice.address());
        out.write("\n}\n\n");
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    private void field(String name, String value) throws IOException {
        if (!value.isBlank()) out.write(",\n  " + name + " = {" + value + "}");
    }

    private static String plain(String text) {
        var plain = new StringBuilder();
        text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip().codePoints().forEach(letter -> plain.append(escaped(letter)));
        return plain.toString();
    }

    private static String escaped(int letter) {
        return switch (letter) {
            case '\\' -> "{\\textbackslash}";
            case '{' -> "{\\textbraceleft}";
            case '}' -> "{\\textbraceright}";
            case '~' -> "{\\textasciitilde}";
            case '^' -> "{\\textasciicircum}";
            case '#', '$', '%', '&', '_' -> "\\" + (char) letter;
            default -> Character.toString(letter);
        };
    }
}
