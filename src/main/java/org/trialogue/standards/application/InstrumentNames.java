package org.trialogue.standards.application;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trialogue.platform.Refusal;
import org.trialogue.search.FacetWords;
import org.trialogue.standards.CitedInstruments;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.Standards;

/** Instruments by their codes as people write them, {@code c29} is C029, and their articles: {@code c182 art. 3(a)}. */
@Component
class InstrumentNames implements FacetWords {

    /** The facet of the articles that things name, each as {@code C182 3(a)}. */
    static final String ARTICLE = "article";

    private static final String INSTRUMENT = "instrument";

    /** No instrument with an article is as long. */
    private static final int LONGEST = 100;

    private final Standards standards;

    InstrumentNames(Standards standards) {
        this.standards = standards;
    }

    /** In a list of values the code of an instrument says enough. */
    @Override
    public Optional<String> word(String facet, String value, Locale locale) {
        return ARTICLE.equals(facet) ? Optional.of(value.replaceFirst(" ", " art. ")) : Optional.empty();
    }

    @Override
    public List<String> values(String facet, String name) {
        if (name.length() > LONGEST) return List.of();
        return switch (facet) {
            case INSTRUMENT ->
                standards.named(name).map(Instrument::code).stream().toList();
            case ARTICLE -> articles(name);
            default -> List.of();
        };
    }

    private List<String> articles(String name) {
        try {
            return CitedInstruments.read(standards, List.of(name)).articles().texts();
        } catch (Refusal none) {
            return List.of();
        }
    }
}
