package org.trialogue.plans.ui;

import org.springframework.stereotype.Component;
import org.trialogue.standards.CountryPages;

/** Where it is said how a country stands; pages of instruments lead there, too. */
@Component
class CountryAddress implements CountryPages {

    static final String PAGE = "plans/countries";

    @Override
    public String link(String country) {
        return path(country);
    }

    static String path(String country) {
        return PAGE + "/" + country;
    }
}
