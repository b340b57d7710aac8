package org.trialogue.membership.signin;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;

/**
 * The portal as a client of Keycloak. Its addresses are put together rather than asked for, so that the portal starts, and serves those
 * signed in, while Keycloak is away.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeycloakProperties.class)
class KeycloakClient {

    static final String REGISTRATION = "keycloak";

    /** Nobody signs in by it: it is there to verify what Keycloak says of the sessions of scripts that end. */
    static final String SCRIPTS = "scripts";

    @Bean
    ClientRegistrationRepository keycloak(
            KeycloakProperties keycloak,
            @Value("${spring.security.oauth2.client.registration.keycloak.client-id}") String id,
            @Value("${spring.security.oauth2.client.registration.keycloak.client-secret}") String secret,
            @Value("${trialogue.keycloak.scripts.client-id}") String scripts) {
        return new InMemoryClientRegistrationRepository(registration(keycloak, id, secret), scripts(keycloak, scripts));
    }

    private static ClientRegistration scripts(KeycloakProperties keycloak, String id) {
        return ClientRegistration.withRegistrationId(SCRIPTS)
                .clientId(id)
                .authorizationGrantType(AuthorizationGrantType.DEVICE_CODE)
                .issuerUri(keycloak.issuer())
                .tokenUri(keycloak.endpoint(keycloak.internalUrl(), "token"))
                .jwkSetUri(keycloak.endpoint(keycloak.internalUrl(), "certs"))
                .build();
    }

    private static ClientRegistration registration(KeycloakProperties keycloak, String id, String secret) {
        var inside = keycloak.internalUrl();
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(id)
                .clientSecret(secret)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile", "email")
                .issuerUri(keycloak.issuer())
                .authorizationUri(keycloak.endpoint(keycloak.url(), "auth"))
                .tokenUri(keycloak.endpoint(inside, "token"))
                .jwkSetUri(keycloak.endpoint(inside, "certs"))
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .providerConfigurationMetadata(
                        Map.of("end_session_endpoint", keycloak.endpoint(keycloak.url(), "logout")))
                .clientName("Trialogue")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }
}
