package org.trialogue.drafting.application;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.CitedProvision;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.standards.Citation;
import org.trialogue.standards.Citing;

/** Provisions as they refer to instruments, of the texts that the viewer may read. */
@Component
class CitingProvisions implements Citing {

    private final TextRows texts;
    private final CitedTexts cited;

    CitingProvisions(TextRows texts, CitedTexts cited) {
        this.texts = texts;
        this.cited = cited;
    }

    @Override
    public String kind() {
        return "provision";
    }

    @Override
    public Cited citing(String code, int atMost) {
        var first = new ArrayList<Citation>();
        var total = 0L;
        for (var text : texts.inView())
            for (var citation : cited.of(text)) {
                if (!citation.code().equalsIgnoreCase(code)) continue;
                total++;
                if (first.size() < atMost) first.add(told(text, citation, true));
            }
        return new Cited(first, total);
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
        var citations = cited.of(text).stream()
                .map(citation -> told(text, citation, false))
                .toList();
        return new Served(text.title(), text.language(), "texts/" + text.id(), citations);
    }

    private Citation told(TextHead text, CitedProvision citation, boolean named) {
        var numbered = citation.number().isEmpty() ? citation.opening() : citation.number() + ". " + citation.opening();
        return Citation.of(
                kind(),
                named ? numbered + " — " + text.title() : numbered,
                text.language(),
                "texts/" + text.id() + "#" + citation.blockId(),
                citation.code(),
                citation.ref());
    }

    private static Optional<TextId> id(String key) {
        try {
            return Optional.of(new TextId(UUID.fromString(key)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
