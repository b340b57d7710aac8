package org.trialogue.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where the services answer and how the portal enters; a part that is absent is given from outside. */
public record Endpoints(
        Optional<Database> database, Optional<String> elasticsearchUrl, Optional<IdentityProvider> keycloak) {

    /** One database and its two roles. */
    public record Database(
            String jdbcUrl, String ownerUser, String ownerPassword, String appUser, String appPassword) {}

    /**
     * Keycloak's realm, its clients and the administrator of the local server.
     *
     * @param url base address, without the realm
     * @param demoPassword what all people of {@link DemoPeople} sign in with
     */
    public record IdentityProvider(
            String url,
            String realm,
            String portalSecret,
            String adminSecret,
            String scriptsSecret,
            String loaderSecret,
            String administrator,
            String administratorPassword,
            String demoPassword) {

        /** The issuer of its tokens. */
        public String issuer() {
            return url + "/realms/" + realm;
        }
    }

    /** The portal's properties for the services that run here. */
    public Map<String, String> springProperties() {
        var properties = new LinkedHashMap<String, String>();
        database.ifPresent(it -> {
            properties.put("spring.datasource.url", it.jdbcUrl());
            properties.put("spring.datasource.username", it.appUser());
            properties.put("spring.datasource.password", it.appPassword());
            properties.put("spring.flyway.url", it.jdbcUrl());
            properties.put("spring.flyway.user", it.ownerUser());
            properties.put("spring.flyway.password", it.ownerPassword());
        });
        elasticsearchUrl.ifPresent(url -> properties.put("spring.elasticsearch.uris", url));
        keycloak.ifPresent(it -> addKeycloak(properties, it));
        return properties;
    }

    /** The portal's properties and those that only tests and tools need. */
    Map<String, String> allProperties() {
        var properties = new LinkedHashMap<>(springProperties());
        keycloak.ifPresent(it -> {
            properties.put("trialogue.local.keycloak.administrator", it.administrator());
            properties.put("trialogue.local.keycloak.administrator-password", it.administratorPassword());
            properties.put("trialogue.local.keycloak.scripts-secret", it.scriptsSecret());
            properties.put("trialogue.local.keycloak.loader-secret", it.loaderSecret());
            properties.put("trialogue.local.demo-password", it.demoPassword());
        });
        return properties;
    }

    private static void addKeycloak(Map<String, String> properties, IdentityProvider keycloak) {
        var client = "spring.security.oauth2.client.registration.keycloak.";
        properties.put("spring.security.oauth2.client.provider.keycloak.issuer-uri", keycloak.issuer());
        properties.put(client + "client-id", "trialogue-portal");
        properties.put(client + "client-secret", keycloak.portalSecret());
        properties.put("trialogue.keycloak.url", keycloak.url());
        properties.put("trialogue.keycloak.realm", keycloak.realm());
        properties.put("trialogue.keycloak.admin.client-id", "trialogue-admin");
        properties.put("trialogue.keycloak.admin.client-secret", keycloak.adminSecret());
        // the people of the demo sign in with a password alone
        properties.put("trialogue.second-factor", "false");
    }
}
