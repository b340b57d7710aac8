package org.trialogue.knowledge.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reference manager says of a report, as a row.
 *
 * @param key by which the file knows it
 * @param research whether it is a kind of scholarly writing
 * @param notes longer than an abstract; where there are none, the abstract is the text
 * @param imprint where it was published
 */
record Reference(
        String key,
        boolean research,
        String title,
        String language,
        String shortly,
        List<String> notes,
        List<String> authors,
        String year,
        String imprint,
        String address,
        String doi,
        List<String> keywords) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

    RawRow row(int line) {
        var fields = new HashMap<String, Object>();
        put(fields, "externalId", key);
        put(fields, "title", title);
        put(fields, "language", LanguageNames.code(language));
        var told = notes.stream().filter(note -> !note.isBlank()).collect(Collectors.joining("\n\n"));
        put(fields, "text", told.isEmpty() ? shortly : told);
        fields.put("summary", told.isEmpty() ? "" : shortly);
        fields.put("kind", research ? "research" : "practice");
        knownYear().ifPresent(known -> {
            fields.put("yearFrom", known);
            fields.put("yearTo", known);
        });
        put(fields, "source", source());
        put(fields, "identifier", doi);
        if (!keywords.isEmpty()) fields.put("keywords", keywords);
        return new RawRow(line, fields, null);
    }

    private Optional<Integer> knownYear() {
        var found = YEAR.matcher(year);
        return found.find() ? Optional.of(Integer.valueOf(found.group())) : Optional.empty();
    }

    private String source() {
        var when = knownYear().map(known -> "(" + known + ")").orElse("");
        return Stream.of(String.join("; ", authors), when, imprint, address)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(". "));
    }

    private static void put(Map<String, Object> fields, String name, String text) {
        if (!text.isBlank()) fields.put(name, text.strip());
    }
}
