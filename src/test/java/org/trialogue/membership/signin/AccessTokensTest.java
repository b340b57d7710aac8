package org.trialogue.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** What an access token must be, and what is asked of Keycloak for it. */
class AccessTokensTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final AtomicInteger fetched = new AtomicInteger();
    private static final RSAKey KEY = drawn();
    private static final RSAKey STRANGER = drawn();
    private final HttpServer keycloak = keycloak();

    private static RSAKey drawn() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key that Keycloak does not know, each time by another name. */
    private static RSAKey madeUp() {
        return new RSAKey.Builder(STRANGER).keyID(UUID.randomUUID().toString()).build();
    }

    private static HttpServer keycloak() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() {
        keycloak.createContext("/", exchange -> {
            fetched.incrementAndGet();
            var keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        keycloak.start();
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
    }

    @Test
    void a_token_is_good_until_its_last_second() throws Exception {
        var token = signed(KEY, claims().build());
        assertThat(decoder(NOON.plusSeconds(299)).decode(token).getSubject()).isEqualTo("somebody");
        assertThatThrownBy(() -> decoder(NOON.plusSeconds(301)).decode(token)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void each_claim_must_be_there() throws Exception {
        var decoder = decoder(NOON);
        for (var claim : new String[] {"iss", "aud", "exp", "sub", "jti", "typ"}) {
            var token = signed(KEY, claims().claim(claim, null).build());
            assertThatThrownBy(() -> decoder.decode(token)).as(claim).isInstanceOf(BadJwtException.class);
        }
    }

    @Test
    void keys_made_up_do_not_make_the_portal_ask_again_and_again() throws Exception {
        var decoder = decoder(NOON);
        decoder.decode(signed(KEY, claims().build()));
        for (int i = 0; i < 20; i++) {
            var token = signed(madeUp(), claims().build());
            assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(JwtException.class);
        }
        decoder.decode(signed(KEY, claims().build()));
        assertThat(fetched.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void what_another_realm_signed_is_a_bad_token_and_never_asked_about() throws Exception {
        var decoder = decoder(NOON);
        var another = claims().issuer("https://keycloak.example.org/realms/master");
        for (int i = 0; i < 3; i++) {
            var token = signed(madeUp(), another.build());
            assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(BadJwtException.class);
        }
        assertThat(fetched.get()).isZero();
    }

    @Test
    void keys_made_up_keep_no_good_token_out_whenever_the_known_keys_grow_old() throws Exception {
        var clock = new Ticking();
        var decoder = decoder(clock);
        var good = signed(
                KEY, claims().expirationTime(Date.from(NOON.plusSeconds(3_600))).build());
        decoder.decode(good);
        for (int minute = 0; minute < 20; minute++) {
            clock.now = NOON.plusSeconds(60L * minute);
            var madeUp = signed(madeUp(), claims().build());
            for (int i = 0; i < 3; i++)
                assertThatThrownBy(() -> decoder.decode(madeUp)).isInstanceOf(JwtException.class);
            assertThat(decoder.decode(good).getSubject()).isEqualTo("somebody");
        }
        assertThat(fetched.get()).isBetween(2, 41);
    }

    @Test
    void while_keycloak_is_away_the_known_keys_are_good() throws Exception {
        var clock = new Ticking();
        var decoder = decoder(clock);
        var good = signed(
                KEY, claims().expirationTime(Date.from(NOON.plusSeconds(7_200))).build());
        decoder.decode(good);
        stop();
        clock.now = NOON.plusSeconds(1_800);
        assertThat(decoder.decode(good).getSubject()).isEqualTo("somebody");
        clock.now = NOON.plusSeconds(4_000);
        assertThatThrownBy(() -> decoder.decode(good))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
    }

    private static final class Ticking extends Clock {

        private Instant now = NOON;

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void without_keycloak_the_portal_starts_and_does_not_take_a_token_for_a_bad_one() throws Exception {
        var decoder = decoder(NOON);
        stop();
        var token = signed(KEY, claims().build());
        assertThatThrownBy(() -> decoder.decode(token))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
    }

    private JwtDecoder decoder(Instant now) throws IOException {
        return decoder(Clock.fixed(now, ZoneOffset.UTC));
    }

    private JwtDecoder decoder(Clock clock) throws IOException {
        var url = "http://localhost:" + keycloak.getAddress().getPort();
        return AccessTokens.tokensOfTheRealm(
                new KeycloakProperties("https://keycloak.example.org", url, "trialogue"), "trialogue-portal", clock);
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("https://keycloak.example.org/realms/trialogue")
                .audience("trialogue-portal")
                .subject("somebody")
                .jwtID("one")
                .claim("typ", "Bearer")
                .expirationTime(Date.from(NOON.plusSeconds(300)));
    }

    private static String signed(RSAKey by, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }
}
