package org.trialogue.roles;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.trialogue.local.DemoPeople.Person;
import org.trialogue.local.KeycloakAdmin;
import org.trialogue.local.SharedServices;
import org.trialogue.local.Tokens;
import tools.jackson.databind.JsonNode;

/** Accounts of the realm for those in a scene, and the tokens that scripts get for them. Tokens are got before mandates ask for a second factor. */
final class Accounts {

    private static final SharedServices SERVICES = SharedServices.get();
    private static final String PASSWORD = SERVICES.property("trialogue.local.demo-password");
    private static final String PORTAL = "trialogue-portal";
    private static final int AS_LONG_AS_ALL = 1_800;

    private final KeycloakAdmin admin = SERVICES.keycloakAdmin();
    private final Tokens tokens = new Tokens(SERVICES);
    private final String mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final Map<String, String> client = client(PORTAL, AS_LONG_AS_ALL);
    private final Map<Role, String> held = new EnumMap<>(Role.class);
    private final Map<Bearing, String> others = new EnumMap<>(Bearing.class);

    /** What the realm calls somebody, and the access token of a script that they let in. */
    record Opened(String subject, String token) {}

    /** Opens an account for somebody else. */
    Opened open(NearRole role) {
        var person = ensured(role.name());
        var answer = tokens.byPassword("trialogue", client, person.email(), PASSWORD);
        return new Opened(admin.idOf(person.email()).orElseThrow(), access(answer));
    }

    /** Opens an account for somebody, and says what the realm calls it. */
    String open(Role role) {
        var person = ensured(role.name());
        var answer = tokens.byPassword("trialogue", client, person.email(), PASSWORD);
        held.put(role, access(answer));
        if (role == Role.GOVERNMENT) misused(person, answer);
        return admin.idOf(person.email()).orElseThrow();
    }

    /** The access token of a script that somebody let in. */
    String token(Role role) {
        return held.get(role);
    }

    /** What a script bears. */
    String token(Bearing bearing) {
        return switch (bearing) {
            case NOTHING -> "";
            case OF_FORMER -> token(Role.FORMER);
            case OF_MEMBER -> token(Role.GOVERNMENT);
            case NOBODYS -> others.computeIfAbsent(bearing, when -> tokens.ofScriptsAlone());
            case LOADER -> others.computeIfAbsent(bearing, when -> tokens.ofLoader());
            default -> others.get(bearing);
        };
    }

    private Person ensured(String name) {
        var person = new Person(name.replace("_", "") + mark, "Byron", "en", "", "", "", "");
        admin.ensure(person, PASSWORD);
        return person;
    }

    private void misused(Person person, JsonNode answer) {
        others.put(Bearing.IDENTITY, answer.path("id_token").asString());
        forged(access(answer).split("\\."), token(Role.SECRETARY).split("\\."));
        others.put(
                Bearing.FOR_ANOTHER,
                access(tokens.byPassword(
                        "trialogue", client("another-portal", AS_LONG_AS_ALL), person.email(), PASSWORD)));
        others.put(Bearing.ENDED, access(tokens.byPassword("trialogue", client(PORTAL, 1), person.email(), PASSWORD)));
        others.put(
                Bearing.OTHER_REALM,
                access(tokens.byPassword(
                        "master",
                        Map.of("client_id", "admin-cli"),
                        SERVICES.property("trialogue.local.keycloak.administrator"),
                        SERVICES.property("trialogue.local.keycloak.administrator-password"))));
    }

    /** Of the two tokens' heads, words and signatures. */
    private void forged(String[] own, String[] anothers) {
        var none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        others.put(Bearing.UNSIGNED, own[0] + "." + own[1] + ".");
        others.put(Bearing.SIGNED_BY_NOBODY, none + "." + anothers[1] + ".");
        others.put(Bearing.SIGNED_FOR_ANOTHER, own[0] + "." + anothers[1] + "." + own[2]);
    }

    private Map<String, String> client(String audience, int seconds) {
        var id = "client-" + UUID.randomUUID();
        admin.passwordClient(id, "of the test", audience, seconds);
        return Map.of("client_id", id, "client_secret", "of the test");
    }

    private static String access(JsonNode answer) {
        return answer.path("access_token").asString();
    }
}
