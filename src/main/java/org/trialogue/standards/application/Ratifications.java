package org.trialogue.standards.application;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.standards.Ratification;
import org.trialogue.standards.domain.RatificationRows;

/** Which countries have bound themselves to which instruments, as it stands. */
@Service
@Transactional(readOnly = true)
public class Ratifications {

    private final RatificationRows rows;

    Ratifications(RatificationRows rows) {
        this.rows = rows;
    }

    /** A country has bound itself to the instrument of this code. */
    public record Bound(String instrument, Ratification ratification) {}

    /**
     * Those of an instrument and of a country, by instrument, then by country.
     *
     * @param instrument its code, whatever the case; empty for all
     * @param country two letters of ISO 3166, whatever the case; empty for all
     */
    public List<Bound> of(Optional<String> instrument, Optional<String> country) {
        return rows.all().entrySet().stream()
                .map(each -> new Bound(each.getKey().code(), each.getValue()))
                .filter(each -> instrument
                        .filter(code -> !code.equalsIgnoreCase(each.instrument()))
                        .isEmpty())
                .filter(each -> country.map(code -> code.toUpperCase(Locale.ROOT))
                        .filter(code -> !code.equals(each.ratification().country()))
                        .isEmpty())
                .sorted(Comparator.comparing(Bound::instrument)
                        .thenComparing(each -> each.ratification().country()))
                .toList();
    }
}
