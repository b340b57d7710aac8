package org.trialogue.membership.domain;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Affiliation;

/**
 * What the identity provider says of a person, at sign-in or of an account that has not signed in yet, as far as the portal can take it: a
 * language that it does not speak becomes English, and a country that is no code of ISO 3166 is left out.
 *
 * @param subject the provider's own key for the account
 * @param organization the name of the person's organization, or null where the account names none
 * @param country two letters of ISO 3166, or null
 * @param organizationKey the provider's own key for the organization, which stays when it is renamed, or null
 */
public record SignInClaims(
        String subject,
        String givenName,
        String familyName,
        String email,
        Locale language,
        Affiliation affiliation,
        @Nullable String organization,
        @Nullable String country,
        @Nullable String organizationKey) {

    private static final Set<String> LANGUAGES = Set.of("en", "fr", "es");

    /** Takes over what the portal knows, and nothing else. */
    public SignInClaims {
        var spoken = language.getLanguage();
        language = LANGUAGES.contains(spoken) ? Locale.of(spoken) : Locale.ENGLISH;
        organization = organization == null || organization.isBlank() ? null : organization.strip();
        var code = country == null ? "" : country.strip().toUpperCase(Locale.ROOT);
        country = code.matches("[A-Z]{2}") ? code : null;
        organizationKey = organizationKey == null || organizationKey.isBlank() ? null : organizationKey.strip();
    }

    /** What a provider says that has no key for organizations. */
    public SignInClaims(
            String subject,
            String givenName,
            String familyName,
            String email,
            Locale language,
            Affiliation affiliation,
            @Nullable String organization,
            @Nullable String country) {
        this(subject, givenName, familyName, email, language, affiliation, organization, country, null);
    }

    /** The same, of an organization that the provider knows under this key. */
    public SignInClaims keyed(@Nullable String key) {
        return new SignInClaims(
                subject, givenName, familyName, email, language, affiliation, organization, country, key);
    }

    /**
     * What an account says, where it need not say anything but its key.
     *
     * @param userName stands in for a family name
     * @param language a language tag
     */
    public static SignInClaims of(
            String subject,
            String userName,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            @Nullable String language,
            Affiliation affiliation,
            @Nullable String organization,
            @Nullable String country) {
        return new SignInClaims(
                subject,
                or(givenName, ""),
                or(familyName, userName),
                or(email, ""),
                Locale.forLanguageTag(or(language, "en")),
                affiliation,
                organization,
                country);
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }
}
