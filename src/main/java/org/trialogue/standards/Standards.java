package org.trialogue.standards;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the other modules may ask of the library of instruments. Everything in it is public. */
public interface Standards {

    /** An instrument by its code, such as {@code C029}, whatever the case of its letters. */
    Optional<Instrument> instrument(String code);

    /** An instrument by its code as the library writes it or as people do: {@code c29} is C029. */
    default Optional<Instrument> named(String name) {
        if (name.length() > Instrument.LONGEST_CODE) return Optional.empty();
        return instrument(name).or(() -> Instrument.inFull(name).flatMap(this::instrument));
    }

    /** The codes of all instruments, as the library writes them, by the same in capital letters. */
    Map<String, String> codes();

    /**
     * Instruments for type-ahead: those whose code begins so ({@code c29} is C029), or with a word of code or title, in the reader's language
     * or in English, for each beginning of a word; accents make no difference.
     *
     * @param max at most so many, those whose code begins so first
     */
    List<Instrument> find(String prefix, Locale locale, int max);

    /** All instruments that are not withdrawn, in the order of the library. */
    List<Instrument> all();

    /** What a country has bound itself to, or was bound to, by the code of the instrument. */
    Map<String, Ratification> ratificationsOf(String country);

    /** A set of principles or articles by its key, such as {@code ohchr-principles}. */
    Optional<PrincipleSet> principles(String id);

    /** A set of indicators by its key, such as {@code ilo-11-forced-labour}. */
    Optional<IndicatorSet> indicators(String id);

    /** All sets of indicators, in the order of the library. */
    List<IndicatorSet> indicatorSets();

    /** All sets of principles, in the order of the library. */
    List<PrincipleSet> principleSets();
}
