package org.trialogue.standards.application;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.trialogue.search.FacetWords;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.Standards;

/** Instruments by their codes as people write them: {@code c29} is C029. */
@Component
class InstrumentNames implements FacetWords {

    private static final String FACET = "instrument";
    private static final Pattern SHORT = Pattern.compile("(?i)([CPR])0*(\\d{1,3})");

    /** No code is as long. */
    private static final int LONGEST = 40;

    private final Standards standards;

    InstrumentNames(Standards standards) {
        this.standards = standards;
    }

    /** In a list of values the code says enough. */
    @Override
    public Optional<String> word(String facet, String value, Locale locale) {
        return Optional.empty();
    }

    @Override
    public List<String> values(String facet, String name) {
        if (!FACET.equals(facet) || name.length() > LONGEST) return List.of();
        return standards.instrument(name).or(() -> inFull(name)).map(Instrument::code).stream()
                .toList();
    }

    private Optional<Instrument> inFull(String name) {
        var code = SHORT.matcher(name);
        return code.matches()
                ? standards.instrument("%s%03d".formatted(code.group(1), Integer.parseInt(code.group(2))))
                : Optional.empty();
    }
}
