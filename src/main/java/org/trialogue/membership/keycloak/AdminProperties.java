package org.trialogue.membership.keycloak;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The portal's own account at Keycloak's Admin API. Without a secret the portal knows only those who have signed in. */
@ConfigurationProperties("trialogue.keycloak.admin")
record AdminProperties(String clientId, @Nullable String clientSecret) {}
