package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.TextId;
import org.trialogue.local.DemoPeople.Person;
import org.trialogue.local.SharedServices;
import org.trialogue.local.Tokens;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import tools.jackson.databind.JsonNode;

/** Scripts come in with access tokens of the real realm, in the name of whoever let them in. */
class ScriptsTest extends Setting {

    private static final String PORTAL = "trialogue-portal";
    private static final SharedServices SERVICES = SharedServices.get();
    private static final String PASSWORD = SERVICES.property("trialogue.local.demo-password");

    private final Tokens tokens = new Tokens(SERVICES);
    private final Person account = new Person(
            "Bea" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT),
            "Script",
            "en",
            "/workers",
            "",
            "",
            "");
    private String subject = "";

    @BeforeEach
    void an_account_of_its_own() {
        var admin = SERVICES.keycloakAdmin();
        admin.portalAt("http://localhost:" + port);
        admin.ensure(account, PASSWORD);
        subject = admin.idOf(account.email()).orElseThrow();
    }

    @Test
    void a_script_writes_in_the_name_of_whoever_let_it_in() {
        var scene = scene();
        try (var script = Client.knocking(port, scene.text);
                var other = Client.in(port, scene.text, ticket(scene.text, scene.employer))) {
            script.say(Client.bearing(tokens.ofScriptLetInBy(account.email(), PASSWORD)));
            assertThat(script.welcomed().at("/self/memberId").asString())
                    .isEqualTo(scene.worker.value().toString());
            script.say(Client.typing(UUID.randomUUID(), 0, 12, "X"));
            assertThat(script.next("ack").get("version").asInt()).isEqualTo(1);
            assertThat(other.next("commits").at("/list/0/memberId").asString())
                    .isEqualTo(scene.worker.value().toString());
        }
    }

    @Test
    void a_script_goes_when_the_account_signs_out_and_does_not_come_back() {
        var scene = scene();
        var token = tokens.ofScriptLetInBy(account.email(), PASSWORD);
        try (var script = Client.knocking(port, scene.text)) {
            script.say(Client.bearing(token));
            script.welcomed();
            SERVICES.keycloakAdmin().signOut(account.email());
            assertThat(script.next("error").get("code").asString()).isEqualTo("not-signed-in");
            assertThat(script.closeCode()).isEqualTo(4401);
        }
        assertTurnedAway(scene.text, token);
    }

    @Test
    void a_script_goes_when_its_token_ends_and_comes_back_with_another() {
        var scene = scene();
        var client = client(PORTAL, 5);
        var token = access(byPassword(client));
        try (var script = Client.knocking(port, scene.text)) {
            script.say(Client.bearing(token));
            script.welcomed();
            assertThat(script.next("error").get("code").asString()).isEqualTo("not-signed-in");
            assertThat(script.closeCode()).isEqualTo(4401);
        }
        assertTurnedAway(scene.text, token);
        try (var script = Client.knocking(port, scene.text)) {
            script.say(Client.bearing(access(byPassword(client))));
            assertThat(script.welcomed().at("/rights/edit").asBoolean()).isTrue();
        }
    }

    @Test
    void a_token_for_another_service_is_turned_away() {
        assertTurnedAway(scene().text, access(byPassword(client("another-portal", 300))));
    }

    @Test
    void what_says_who_someone_is_lets_nobody_in() {
        assertTurnedAway(
                scene().text, byPassword(client(PORTAL, 300)).path("id_token").asString());
    }

    @Test
    void a_token_of_another_realm_is_turned_away() {
        var operator = tokens.byPassword(
                "master",
                Map.of("client_id", "admin-cli"),
                SERVICES.property("trialogue.local.keycloak.administrator"),
                SERVICES.property("trialogue.local.keycloak.administrator-password"));
        assertTurnedAway(scene().text, access(operator));
    }

    @Test
    void a_token_that_somebody_else_signed_is_turned_away() throws Exception {
        var text = scene().text;
        var real = SignedJWT.parse(access(byPassword(client(PORTAL, 300))));
        var claims = real.getJWTClaimsSet();

        var forged = new SignedJWT(real.getHeader(), claims);
        forged.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
        assertTurnedAway(text, forged.serialize());

        var secret = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(real.getHeader().getKeyID())
                        .build(),
                claims);
        secret.sign(new MACSigner(new byte[32]));
        assertTurnedAway(text, secret.serialize());

        assertTurnedAway(text, new PlainJWT(claims).serialize());
        var whole = real.serialize();
        assertTurnedAway(text, whole.substring(0, whole.lastIndexOf('.') + 1));
    }

    @Test
    void what_is_no_token_is_turned_away() {
        var text = scene().text;
        for (var garbage : new String[] {"", "made up", "a.b.c", ticket(text, scene().worker, "nobody's")})
            assertTurnedAway(text, garbage);
    }

    @Test
    void a_ticket_or_a_token_and_not_both() {
        var scene = scene();
        var hello = Client.hello(ticket(scene.text, scene.worker), null, null);
        assertMalformed(scene.text, hello.replace("\"have\"", "\"bearer\":\"x\",\"have\""));
        assertMalformed(scene.text, hello.replaceFirst("\"ticket\":\"[^\"]*\",", ""));
        assertMalformed(scene.text, Client.bearing("x").replace("\"x\"", "null"));
    }

    @Test
    void to_whom_has_no_mandate_there_is_no_text() {
        var scene = scene();
        var elsewhere = scene();
        assertThat(elsewhere.text).isNotEqualTo(scene.text);
        var outsider = new Person("Out" + account.first(), "Side", "en", "/workers", "", "", "");
        SERVICES.keycloakAdmin().ensure(outsider, PASSWORD);
        known(SERVICES.keycloakAdmin().idOf(outsider.email()).orElseThrow(), Affiliation.WORKERS);
        var token = access(tokens.byPassword("trialogue", client(PORTAL, 300), outsider.email(), PASSWORD));
        assertNoText(scene.text, token);
        assertNoText(new TextId(UUID.randomUUID()), token);
    }

    @Test
    void to_the_scripts_own_account_there_is_no_text() {
        assertNoText(scene().text, tokens.ofScriptsAlone());
    }

    private void assertTurnedAway(TextId text, String token) {
        assertEnds(text, Client.bearing(token), "not-signed-in", 4401);
    }

    private void assertNoText(TextId text, String token) {
        assertEnds(text, Client.bearing(token), "unknown-text", 4404);
    }

    private void assertMalformed(TextId text, String hello) {
        assertEnds(text, hello, "malformed", 4400);
    }

    private void assertEnds(TextId text, String hello, String code, int closing) {
        try (var script = Client.knocking(port, text)) {
            script.say(hello);
            assertThat(script.next("error").get("code").asString()).isEqualTo(code);
            assertThat(script.closeCode()).isEqualTo(closing);
        }
    }

    private Map<String, String> client(String audience, int secondsOfToken) {
        var id = "client-" + UUID.randomUUID();
        SERVICES.keycloakAdmin().passwordClient(id, "of the test", audience, secondsOfToken);
        return Map.of("client_id", id, "client_secret", "of the test");
    }

    private JsonNode byPassword(Map<String, String> client) {
        return tokens.byPassword("trialogue", client, account.email(), PASSWORD);
    }

    private static String access(JsonNode answer) {
        return answer.path("access_token").asString();
    }

    private record Scene(TextId text, MemberId worker, MemberId employer) {}

    /** A text of a group in which the account has a mandate. */
    private Scene scene() {
        var stage = convened();
        var worker = mandated(stage.group(), stage.secretary(), subject, Affiliation.WORKERS, Capacity.TITULAR);
        var text = imported(stage.shared(), stage.secretary(), "Guidance\n\n1. Children are protected.");
        return new Scene(text, worker, stage.employer());
    }
}
