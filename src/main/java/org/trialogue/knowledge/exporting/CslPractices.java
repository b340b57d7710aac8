package org.trialogue.knowledge.exporting;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A list of reports, as processors of citations read them. */
final class CslPractices implements PracticeWriter {

    private final JsonList list;

    CslPractices(Writer out) {
        this.list = new JsonList(out, "[\n", "\n]\n");
    }

    @Override
    public void add(Taken practice) throws IOException {
        list.add(report(practice));
    }

    @Override
    public void finish() throws IOException {
        list.finish();
    }

    private static Map<String, Object> report(Taken practice) {
        var account = practice.account();
        var report = new LinkedHashMap<String, Object>();
        report.put("id", practice.practice().key());
        report.put("type", "report");
        report.put("title", account.title());
        report.put("abstract", practice.inShort());
        report.put("language", practice.language());
        if (!account.lead().isBlank()) report.put("author", List.of(Map.of("literal", account.lead())));
        if (!account.partners().isEmpty())
            report.put(
                    "contributor",
                    account.partners().stream()
                            .map(name -> Map.of("literal", name))
                            .toList());
        practice.year().ifPresent(year -> report.put("issued", Map.of("date-parts", List.of(List.of(year)))));
        report.put("URL", practice.address());
        var lasting = account.identifier();
        if (lasting != null) report.put(lasting.isDoi() ? "DOI" : "number", lasting.text());
        if (!practice.subjects().isEmpty())
            report.put(
                    "keyword",
                    practice.subjects().stream().map(Taken.Term::label).collect(Collectors.joining(", ")));
        report.put("annote", practice.told());
        if (!account.source().isBlank()) report.put("note", account.source());
        var custom = custom(practice);
        if (!custom.isEmpty()) report.put("custom", custom);
        return report;
    }

    /** What has no place of its own there. */
    private static Map<String, Object> custom(Taken practice) {
        var custom = new LinkedHashMap<String, Object>();
        var donors = practice.account().donors();
        if (!donors.isEmpty()) custom.put("donors", donors);
        for (var facet : Taken.known()) said(custom, facet, practice.single(facet));
        said(custom, "note", practice.doubts());
        for (var language : Taken.LANGUAGES) said(custom, "summary." + language, practice.ours(language));
        return custom;
    }

    private static void said(Map<String, Object> custom, String name, String text) {
        if (!text.isBlank()) custom.put(name, text);
    }
}
