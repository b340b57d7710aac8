package org.trialogue.membership.signin;

import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.trialogue.membership.domain.SignInClaims;

/** Reads an ID token of our realm. */
final class Claims {

    private Claims() {}

    static SignInClaims of(OidcIdToken token) {
        var subject = Objects.requireNonNull(token.getSubject(), "an ID token names its subject");
        var groups = token.getClaimAsStringList("groups");
        var userName = token.getPreferredUsername();
        return SignInClaims.of(
                        subject,
                        userName == null ? subject : userName,
                        token.getGivenName(),
                        token.getFamilyName(),
                        token.getEmail(),
                        token.getLocale(),
                        GroupPaths.affiliation(groups == null ? List.of() : groups),
                        token.getClaimAsString("organization"),
                        token.getClaimAsString("country"))
                .keyed(token.getClaimAsString("organization_key"));
    }
}
