package org.trialogue.membership.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where Keycloak is.
 *
 * @param url the base address that browsers see
 * @param internalUrl the base address that the portal itself calls; the same unless a proxy stands between
 * @param realm the realm of the portal
 */
@ConfigurationProperties("trialogue.keycloak")
public record KeycloakProperties(String url, String internalUrl, String realm) {

    /** Who issues the tokens. */
    public String issuer() {
        return url + "/realms/" + realm;
    }

    /** An OpenID Connect endpoint of the realm, below one of the two bases. */
    public String endpoint(String base, String name) {
        return base + "/realms/" + realm + "/protocol/openid-connect/" + name;
    }
}
