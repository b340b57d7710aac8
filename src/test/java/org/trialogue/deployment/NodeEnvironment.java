package org.trialogue.deployment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.trialogue.local.SharedServices;

/** The environment that compose.yaml gives a node of the portal, with the services of this machine in place of the stack's. */
public final class NodeEnvironment {

    private static final String CLIENT_SECRET = "spring.security.oauth2.client.registration.keycloak.client-secret";
    private static final String PUBLIC = "http://public.invalid";

    private final SharedServices services;

    /** For a node on these services. */
    public NodeEnvironment(SharedServices services) {
        this.services = services;
    }

    /** Names and values, as the engine would set them. */
    public Map<String, String> variables() {
        var here = new LinkedHashMap<String, String>();
        ComposeFile.read("compose.yaml").environment("portal-1").forEach((name, value) -> {
            var filled = ComposeFile.filled(value, settings());
            here.put(name, addresses().getOrDefault(filled, filled));
        });
        return here;
    }

    /** What an operator would have written into .env. */
    private Map<String, String> settings() {
        return Map.of(
                "TRIALOGUE_URL", PUBLIC,
                "TRIALOGUE_APP_PASSWORD", services.property("spring.datasource.password"),
                "TRIALOGUE_OWNER_PASSWORD", services.property("spring.flyway.password"),
                "TRIALOGUE_PORTAL_SECRET", services.property(CLIENT_SECRET),
                "TRIALOGUE_ADMIN_SECRET", services.property("trialogue.keycloak.admin.client-secret"),
                // the local server asks nobody for a password
                "ELASTIC_PASSWORD", "unasked");
    }

    /** Where the stack's services are on this machine. */
    private Map<String, String> addresses() {
        return Map.of(
                "jdbc:postgresql://postgres:5432/trialogue",
                services.property("spring.datasource.url"),
                "http://elasticsearch:9200",
                services.property("spring.elasticsearch.uris"),
                "http://keycloak:8080/auth",
                services.property("trialogue.keycloak.url"),
                PUBLIC + "/auth",
                services.property("trialogue.keycloak.url"));
    }
}
