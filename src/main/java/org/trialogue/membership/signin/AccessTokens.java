package org.trialogue.membership.signin;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * What an access token must be to be taken: signed by the realm, meant for the portal, in force, and no ID token.
 */
@Configuration(proxyBeanMethods = false)
class AccessTokens {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);
    private static final int LARGEST_KEY_SET = 1 << 18;

    @Bean
    static JwtDecoder tokensOfTheRealm(
            KeycloakProperties keycloak,
            @Value("${spring.security.oauth2.client.registration.keycloak.client-id}") String portal,
            Clock clock)
            throws MalformedURLException {
        var address =
                URI.create(keycloak.endpoint(keycloak.internalUrl(), "certs")).toURL();
        var fetching =
                new DefaultResourceRetriever((int) TO_CONNECT.toMillis(), (int) TO_ANSWER.toMillis(), LARGEST_KEY_SET);
        var decoder = NimbusJwtDecoder.withJwkSource(new RealmKeys(address, fetching, clock))
                .jwtProcessorCustomizer(processor -> onlyOf(keycloak.issuer(), processor))
                .build();
        decoder.setJwtValidator(validator(keycloak.issuer(), portal, clock));
        return decoder;
    }

    /** What does not even claim to come from the realm has no key there, and the realm is not asked for one. */
    private static void onlyOf(String issuer, ConfigurableJWTProcessor<SecurityContext> processor) {
        var keys = processor.getJWSKeySelector();
        processor.setJWTClaimsSetAwareJWSKeySelector((header, claims, context) ->
                issuer.equals(claims.getIssuer()) ? keys.selectJWSKeys(header, context) : List.of());
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, String portal, Clock clock) {
        var inForce = new JwtTimestampValidator(Duration.ZERO);
        inForce.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(
                inForce,
                new JwtIssuerValidator(issuer),
                must(
                        "be meant for the portal",
                        token -> token.getAudience() != null
                                && token.getAudience().contains(portal)),
                must("end", token -> token.getExpiresAt() != null),
                must("name an account", token -> token.getSubject() != null),
                must("have a key", token -> token.getId() != null),
                must("be an access token", token -> "Bearer".equals(token.getClaimAsString("typ"))));
    }

    private static OAuth2TokenValidator<Jwt> must(String what, Predicate<Jwt> holds) {
        var wrong = new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "the token must " + what, null);
        return token ->
                holds.test(token) ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(wrong);
    }
}
