package org.trialogue.standards;

/** A module that says more of a country hands this in as a bean, so that pages of instruments lead there. */
@FunctionalInterface
public interface CountryPages {

    /**
     * Where more is said of a country, within the portal, beginning with no slash.
     *
     * @param country two letters of ISO 3166
     */
    String link(String country);
}
