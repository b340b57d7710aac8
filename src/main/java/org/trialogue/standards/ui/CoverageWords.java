package org.trialogue.standards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.Texts;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.Covered;
import org.trialogue.standards.CrosswalkSource;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.PrincipleSet.Principle;
import org.trialogue.standards.References;
import org.trialogue.standards.Standards;

/** What rights, principles and articles are called on the pages and in the files that show what is covered. */
final class CoverageWords {

    private final Places places;
    private final Concepts concepts;
    private final Texts texts;
    private final Locale reader;

    CoverageWords(Standards standards, Concepts concepts, Texts texts, Locale reader) {
        this.places = new Places(standards, texts, reader);
        this.concepts = concepts;
        this.texts = texts;
        this.reader = reader;
    }

    /** Its short name. */
    String name(Covered line) {
        return isRight(line)
                ? concepts.label("rights", line.number(), reader)
                : places.name(line.of(), line.number(), false);
    }

    /** Such as "C029 · Forced Labour Convention, 1930": the title in its own language. */
    Component source(String of) {
        var name = new Span(places.set(of).isPresent() ? sourceName(of) : of);
        return places.instrument(of)
                .<Component>map(found -> new Span(
                        name,
                        new Text(" · "),
                        InLanguage.of(found.titleLanguage(reader), new Span(found.title(reader)))))
                .orElse(name);
    }

    /** What an instrument or a set of principles is called. */
    String sourceName(String of) {
        return CrosswalkSource.ofSet(of)
                .map(set -> texts.getTranslation("standards.source." + set.key(), reader))
                .orElseGet(() -> places.title(of));
    }

    /** What it asks, in our own words; empty words where we say nothing. */
    record Asked(String words, Locale language) {

        static final Asked NOTHING = new Asked("", Locale.ENGLISH);
    }

    /** In the reader's language where it is told in it, otherwise in English. */
    Asked asks(Covered line) {
        if (isRight(line)) return Asked.NOTHING;
        return places.set(line.of())
                .map(set -> set.principles().stream()
                        .filter(principle -> principle.number().equals(line.number()))
                        .map(Principle::heading)
                        .findFirst()
                        .map(heading -> new Asked(heading, Locale.ENGLISH))
                        .orElse(Asked.NOTHING))
                .orElseGet(() -> places.instrument(line.of())
                        .map(found -> gist(found, line))
                        .orElse(Asked.NOTHING));
    }

    /** Where it is told. */
    String link(Covered line) {
        return isRight(line) ? "vocabularies/rights/" + line.number() : places.link(line.of(), line.number());
    }

    String degree(Covered line) {
        return texts.getTranslation(
                "standards.degree."
                        + line.degree().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                reader);
    }

    private Asked gist(Instrument instrument, Covered line) {
        var meant = References.of(line.number());
        return instrument.articles().stream()
                .filter(article -> References.of(article.ref()).touches(meant))
                .map(article -> new Asked(article.gist(reader), article.gistLanguage(reader)))
                .findFirst()
                .orElse(Asked.NOTHING);
    }

    private static boolean isRight(Covered line) {
        return line.of().equals("rights");
    }
}
