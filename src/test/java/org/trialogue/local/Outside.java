package org.trialogue.local;

/** Which services the portal is given from outside, by the properties that it reads itself. */
record Outside(boolean database, boolean elasticsearch, boolean keycloak) {

    static Outside of(Given given) {
        return new Outside(
                given.has("spring.datasource.url"),
                given.has("spring.elasticsearch.uris"),
                given.has("trialogue.keycloak.url")
                        || given.has("spring.security.oauth2.client.provider.keycloak.issuer-uri"));
    }
}
