package org.trialogue.standards.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trialogue.standards.CountryPages;
import org.trialogue.standards.application.Covering;
import org.trialogue.standards.application.CrosswalkDeciding;
import org.trialogue.standards.application.InstrumentEditing;
import org.trialogue.standards.application.RatificationImport;

/** Where the page of an instrument asks for what stands around it. */
@Component
record AboutStandards(
        InstrumentEditing editing,
        RatificationImport ratifications,
        Covering covering,
        CrosswalkDeciding crosswalk,
        Optional<CountryPages> countries) {

    /** Where more is said of a country; empty where nothing is. */
    Optional<String> country(String code) {
        return countries.map(pages -> pages.link(code));
    }
}
