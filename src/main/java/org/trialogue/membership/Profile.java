package org.trialogue.membership;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Refusal;

/**
 * What the registry says of an organization.
 *
 * @param country the two letters of ISO 3166, or null for an international one
 * @param representative whether it counts among the most representative ones (ILO Constitution, article 3(5); Convention No. 144, article 1)
 * @param basis on what that rests; empty where it does not count among them
 */
public record Profile(
        Names names,
        Affiliation affiliation,
        @Nullable String country,
        boolean representative,
        String basis,
        Contact contact) {

    /** The longest basis, in letters. */
    public static final int LONGEST_BASIS = 1000;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /**
     * A profile that can be.
     *
     * @throws Refusal when the country is none, or a claim to be most representative has no basis
     */
    public Profile {
        country = country == null || country.isBlank() ? null : country.strip().toUpperCase(Locale.ROOT);
        if (country != null && !isCountry(country)) throw new Refusal("membership.refused.country", country);
        basis = basis.strip();
        if (representative && basis.isEmpty()) throw new Refusal("membership.refused.basis-missing");
        if (!representative && !basis.isEmpty()) throw new Refusal("membership.refused.basis-alone");
        if (basis.length() > LONGEST_BASIS) throw new Refusal("membership.refused.basis-long", LONGEST_BASIS);
    }

    /** Whether these are the two letters of a country. */
    public static boolean isCountry(@Nullable String code) {
        return code != null && COUNTRIES.contains(code);
    }
}
