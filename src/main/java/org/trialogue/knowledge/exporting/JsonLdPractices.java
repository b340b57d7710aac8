package org.trialogue.knowledge.exporting;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A graph of creative works in the words of schema.org; the address of each is its key in the graph. */
final class JsonLdPractices implements PracticeWriter {

    private final JsonList list;

    JsonLdPractices(Writer out) {
        this.list = new JsonList(out, "{\"@context\":\"https://schema.org\",\"@graph\":[\n", "\n]}\n");
    }

    @Override
    public void add(Taken practice) throws IOException {
        list.add(work(practice));
    }

    @Override
    public void finish() throws IOException {
        list.finish();
    }

    private static Map<String, Object> work(Taken practice) {
        var account = practice.account();
        var work = new LinkedHashMap<String, Object>();
        work.put("@id", practice.address());
        work.put("@type", "CreativeWork");
        work.put("url", practice.open());
        work.put("identifier", identifiers(practice));
        work.put("genre", account.kind());
        work.put("name", account.title());
        work.put("inLanguage", practice.language());
        if (!account.summary().isBlank()) work.put("abstract", account.summary());
        var ours = ours(practice);
        if (!ours.isEmpty()) work.put("description", ours);
        work.put("text", practice.told());
        work.put("version", practice.practice().version());
        work.put("dateModified", practice.writtenAt().toString());
        period(practice, work);
        if (!account.countries().isEmpty())
            work.put(
                    "spatialCoverage",
                    account.countries().stream()
                            .map(code -> Map.of("@type", "Country", "identifier", code))
                            .toList());
        if (!practice.subjects().isEmpty())
            work.put(
                    "about",
                    practice.subjects().stream().map(JsonLdPractices::term).toList());
        var took = Stream.concat(Stream.of(account.lead()).filter(lead -> !lead.isBlank()), account.partners().stream())
                .map(JsonLdPractices::organization)
                .toList();
        if (!took.isEmpty()) work.put("contributor", took.size() == 1 ? took.getFirst() : took);
        if (!account.donors().isEmpty())
            work.put(
                    "funder",
                    account.donors().stream().map(JsonLdPractices::organization).toList());
        var beside = beside(practice);
        if (!beside.isEmpty()) work.put("additionalProperty", beside);
        if (!account.source().isBlank()) work.put("citation", account.source());
        if (!account.instruments().isEmpty()) work.put("mentions", practice.relations());
        return work;
    }

    /** What we say of it in short, in each language. */
    private static List<Map<String, String>> ours(Taken practice) {
        return Taken.LANGUAGES.stream()
                .filter(language -> !practice.ours(language).isBlank())
                .map(language -> Map.of("@language", language, "@value", practice.ours(language)))
                .toList();
    }

    private static Map<String, Object> organization(String name) {
        return Map.of("@type", "Organization", "name", name);
    }

    /** What has no word of its own at schema.org: each part under the name that the import has for it, figures each under what was counted. */
    private static List<Map<String, Object>> beside(Taken practice) {
        var told = practice.beside();
        var all = new ArrayList<Map<String, Object>>();
        property(all, "context", told.context());
        property(all, "results", told.results());
        for (var figure : told.figures()) property(all, figure.what(), figure.value());
        property(all, "conditions", told.conditions());
        property(all, "cost", told.cost());
        for (var facet : Taken.known()) property(all, facet, practice.single(facet));
        property(all, "note", practice.doubts());
        return all;
    }

    private static void property(List<Map<String, Object>> all, String name, String value) {
        if (!value.isBlank()) all.add(Map.of("@type", "PropertyValue", "name", name, "value", value));
    }

    private static List<Object> identifiers(Taken practice) {
        var all = new ArrayList<Object>(List.of(practice.practice().key()));
        var elsewhere = practice.practice().externalId();
        if (elsewhere != null) all.add(elsewhere);
        var lasting = practice.account().identifier();
        if (lasting != null) all.add(lasting.address());
        return all;
    }

    private static Map<String, Object> term(Taken.Term term) {
        return Map.of(
                "@type",
                "DefinedTerm",
                "termCode",
                term.key(),
                "name",
                term.label(),
                "inDefinedTermSet",
                Map.of("@type", "DefinedTermSet", "name", term.scheme()));
    }

    /** Where an end is not known, two dots stand for it, as ISO 8601-2 has it. */
    private static void period(Taken practice, Map<String, Object> work) {
        var from = practice.account().period().from();
        var to = practice.account().period().to();
        if (from == null && to == null) return;
        work.put("temporalCoverage", (from == null ? ".." : from) + "/" + (to == null ? ".." : to));
    }
}
