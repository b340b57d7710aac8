package org.trialogue.knowledge.exporting;

import java.io.IOException;
import java.io.Writer;

/** A report for each practice. A value stands on one line: a break in it would end it, and what follows could pass for another field. */
final class RisPractices implements PracticeWriter {

    private static final String END = "\r\n";

    private final Writer out;

    RisPractices(Writer out) {
        this.out = out;
    }

    @Override
    public void add(Taken practice) throws IOException {
        var account = practice.account();
        field("TY", "RPRT");
        field("ID", practice.knownBy());
        field("AN", practice.knownBy());
        field("TI", account.title());
        field("AU", account.lead().replace(',', ' '));
        if (practice.year().isPresent()) field("PY", practice.year().get().toString());
        field("LA", practice.language());
        field("AB", practice.inShort());
        field("N1", practice.told());
        field("N1", account.source());
        for (var partner : account.partners()) field("A4", partner.replace(',', ' '));
        field("C2", String.join("; ", account.donors()));
        for (var subject : practice.subjects()) field("KW", subject.label());
        for (var country : account.countries()) field("KW", country);
        var lasting = account.identifier();
        if (lasting != null) field(lasting.isDoi() ? "DO" : "C1", lasting.text());
        field("C3", practice.single("evidence"));
        field("C4", practice.single("objectives"));
        field("C7", practice.single("transferability"));
        field("C8", practice.single("response"));
        field("C5", practice.doubts());
        for (var language : Taken.LANGUAGES) ours(language, practice.ours(language));
        field("UR", practice.address());
        out.write("ER  - " + END);
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    private void ours(String language, String summary) throws IOException {
        if (!summary.isBlank()) field("C6", language + ": " + summary);
    }

    private void field(String tag, String value) throws IOException {
        var line = value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (!line.isEmpty()) out.write(tag + "  - " + line + END);
    }
}
