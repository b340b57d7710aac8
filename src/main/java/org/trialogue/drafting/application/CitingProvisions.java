package org.trialogue.drafting.application;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.CitedProvision;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.CitationRows;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.standards.Citation;
import org.trialogue.standards.Citing;

/** Provisions as they refer to instruments, of the texts that the viewer may read. */
@Component
class CitingProvisions implements Citing {

    private final TextRows texts;
    private final CitedTexts cited;
    private final CitationRows rows;

    CitingProvisions(TextRows texts, CitedTexts cited, CitationRows rows) {
        this.texts = texts;
        this.cited = cited;
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "provision";
    }

    @Override
    public Cited citing(String code, int atMost) {
        var found = rows.of(code, atMost);
        var first = found.stream().map(citing -> told(code, citing)).toList();
        return new Cited(first, found.isEmpty() ? 0 : found.getFirst().total());
    }

    private Citation told(String code, CitationRows.Citing citing) {
        return Citation.of(
                kind(),
                numbered(citing.number(), citing.opening()) + " — " + citing.title(),
                citing.language(),
                link(citing.text(), citing.blockId()),
                code,
                citing.refs());
    }

    @Override
    public String whole() {
        return "text";
    }

    @Override
    public Optional<Served> served(String key) {
        return id(key).flatMap(texts::find).map(this::served);
    }

    private Served served(TextHead text) {
        var citations =
                cited.of(text).stream().map(citation -> told(text, citation)).toList();
        return new Served(text.title(), text.language(), "texts/" + text.id(), citations);
    }

    private Citation told(TextHead text, CitedProvision citation) {
        return Citation.of(
                kind(),
                numbered(citation.number(), citation.opening()),
                text.language(),
                link(text.id(), citation.blockId()),
                citation.code(),
                citation.ref());
    }

    static String numbered(String number, String opening) {
        return number.isEmpty() ? opening : number + ". " + opening;
    }

    static String link(TextId text, String block) {
        return "texts/" + text + "#" + block;
    }

    private static Optional<TextId> id(String key) {
        try {
            return Optional.of(new TextId(UUID.fromString(key)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
