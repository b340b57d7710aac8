package org.trialogue.membership.signin;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.trialogue.membership.domain.SignInClaims;

/** Reads an ID token of our realm. */
final class Claims {

    private static final Set<String> LANGUAGES = Set.of("en", "fr", "es");

    private Claims() {}

    static SignInClaims of(OidcIdToken token) {
        var subject = Objects.requireNonNull(token.getSubject(), "an ID token names its subject");
        var groups = token.getClaimAsStringList("groups");
        return new SignInClaims(
                subject,
                or(token.getGivenName(), ""),
                or(token.getFamilyName(), or(token.getPreferredUsername(), subject)),
                or(token.getEmail(), ""),
                language(token.getLocale()),
                GroupPaths.affiliation(groups == null ? List.of() : groups),
                token.getClaimAsString("organization"),
                country(token.getClaimAsString("country")));
    }

    private static Locale language(@Nullable String tag) {
        var language = tag == null ? "en" : Locale.forLanguageTag(tag).getLanguage();
        return LANGUAGES.contains(language) ? Locale.of(language) : Locale.ENGLISH;
    }

    private static @Nullable String country(@Nullable String code) {
        return code != null && code.matches("[A-Z]{2}") ? code : null;
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }
}
