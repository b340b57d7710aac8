package org.trialogue.knowledge.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trialogue.knowledge.importing.BibtexText.Broken;
import org.trialogue.platform.Refusal;

/**
 * Files in the format BibTeX. An entry that cannot be read is told, and the next one is looked for at the next line that begins with {@code @};
 * what stands between entries is no matter. Nothing is included from other files.
 */
final class BibtexRows {

    private static final Set<String> RESEARCH = Set.of(
            "article",
            "book",
            "booklet",
            "inbook",
            "incollection",
            "inproceedings",
            "conference",
            "mastersthesis",
            "phdthesis",
            "proceedings",
            "thesis");
    private static final Set<String> NO_ENTRIES = Set.of("comment", "preamble", "include");

    /** After so many it is no such file, or each of them is read to its end in vain. */
    private static final int MOST_BROKEN = 20;

    private final BibtexText text;
    private final Map<String, String> strings = new HashMap<>();
    private final List<RawRow> rows = new ArrayList<>();
    private int broken;

    private BibtexRows(String text) {
        this.text = new BibtexText(text);
    }

    static List<RawRow> read(String text) {
        var reading = new BibtexRows(text);
        while (reading.text.toNextEntry()) {
            reading.entry();
            if (reading.rows.size() > PracticeRows.MOST)
                throw new Refusal("platform.refused.csv-long", PracticeRows.MOST);
        }
        return reading.rows;
    }

    private void entry() {
        var line = text.line();
        var key = "";
        try {
            var type = text.name().toLowerCase(Locale.ROOT);
            if (NO_ENTRIES.contains(type)) return;
            var close = text.opening();
            if (type.equals("string")) {
                strings.putAll(text.fields(close, strings));
                return;
            }
            key = text.key(close);
            var fields = text.fields(close, strings);
            rows.add(reference(key, type, fields).row(line));
        } catch (Broken unreadable) {
            rows.add(RawRow.unreadable(
                    line, key, "", RowProblem.of("knowledge.import.bibtex", String.valueOf(text.line()))));
            if (++broken > MOST_BROKEN) throw new Refusal("knowledge.import.bibtex-broken", MOST_BROKEN);
            text.leave();
        }
    }

    private static Reference reference(String key, String type, Map<String, String> fields) {
        var external = said(fields, "externalid");
        return new Reference(
                external.isEmpty() ? key : external,
                RESEARCH.contains(type),
                said(fields, "title"),
                said(fields, "language", "langid"),
                said(fields, "abstract"),
                List.of(),
                authors(fields.getOrDefault("author", fields.getOrDefault("editor", ""))),
                said(fields, "year", "date"),
                said(
                        fields,
                        "journal",
                        "journaltitle",
                        "booktitle",
                        "institution",
                        "publisher",
                        "school",
                        "organization"),
                said(fields, "url"),
                said(fields, "doi"),
                Arrays.stream(said(fields, "keywords").split("[,;]"))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList());
    }

    private static String said(Map<String, String> fields, String... names) {
        for (var name : names) {
            var said = fields.getOrDefault(name, "");
            if (!said.isBlank()) return LatexLetters.plain(said);
        }
        return "";
    }

    private static List<String> authors(String said) {
        return Arrays.stream(said.split("\\s+and\\s+"))
                .map(LatexLetters::plain)
                .filter(each -> !each.isBlank())
                .toList();
    }
}
