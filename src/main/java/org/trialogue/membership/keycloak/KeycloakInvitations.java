package org.trialogue.membership.keycloak;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.trialogue.membership.domain.CannotInvite;
import org.trialogue.membership.domain.Invitation;
import org.trialogue.membership.domain.Invitations;
import org.trialogue.membership.signin.KeycloakProperties;
import org.trialogue.platform.Affiliation;

/**
 * Asks people in through Keycloak's Admin API: an account in its group, with its organization, and a letter whose link lets the person set a
 * password and leads to the working group. Each step looks before it acts, so an attempt that broke off is completed by the next one.
 */
@Component
class KeycloakInvitations implements Invitations {

    /** A client by which nobody can sign in: it says to which addresses the letter may lead. */
    static final String CLIENT = "trialogue-invitations";

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakInvitations.class);
    private static final ParameterizedTypeReference<List<Map<String, Object>>> MAPS =
            new ParameterizedTypeReference<>() {};

    private final RestClient http;
    private final AdminProperties account;
    private final AccessToken token;
    private final String realm;
    private final String portal;

    KeycloakInvitations(
            RestClient.Builder http,
            KeycloakProperties keycloak,
            AdminProperties account,
            Clock clock,
            @Value("${trialogue.url}") String portal) {
        this.http = http.build();
        this.account = account;
        this.token = new AccessToken(this.http, keycloak.endpoint(keycloak.internalUrl(), "token"), account, clock);
        this.realm = keycloak.internalUrl() + "/admin/realms/" + keycloak.realm();
        this.portal = portal.replaceAll("/+$", "");
    }

    @Override
    public String send(Invitation invitation) {
        if (account.clientSecret() == null || account.clientSecret().isBlank())
            throw new CannotInvite("membership.trouble.no-secret");
        try {
            var user = found(invitation).orElseGet(() -> made(invitation));
            settled(user, invitation);
            letter(user, invitation);
            return user.id();
        } catch (HttpClientErrorException refused) {
            LOG.warn("Keycloak refused an invitation: {}", refused.getMessage());
            throw new CannotInvite("membership.trouble.refused");
        } catch (RestClientException away) {
            LOG.warn("Keycloak did not answer an invitation: {}", away.getMessage());
            throw new CannotInvite("membership.trouble.away");
        }
    }

    private Optional<Account> found(Invitation invitation) {
        return get(
                        realm + "/users?exact=true&briefRepresentation=false&email={email}",
                        invitation.nominee().email())
                .stream()
                .findFirst()
                .map(Account::new);
    }

    private Account made(Invitation invitation) {
        var nominee = invitation.nominee();
        var user = new HashMap<String, Object>();
        user.put("username", nominee.email());
        user.put("email", nominee.email());
        user.put("firstName", nominee.givenName());
        user.put("lastName", nominee.familyName());
        user.put("enabled", true);
        user.put("attributes", attributes(Map.of(), invitation));
        user.put("groups", List.of("/" + invitation.affiliation().key()));
        user.put("requiredActions", actions(invitation, false));
        try {
            send(HttpMethod.POST, URI.create(realm + "/users"), user);
        } catch (HttpClientErrorException.Conflict madeMeanwhile) {
            LOG.info("The account for an invitation was made by another attempt");
        }
        return found(invitation).orElseThrow(() -> new CannotInvite("membership.trouble.refused"));
    }

    /** Brings an account that was there to where the invitation wants it; one that stands elsewhere is left alone. */
    private void settled(Account user, Invitation invitation) {
        var paths = get(realm + "/users/{id}/groups", user.id()).stream()
                .map(group -> String.valueOf(group.get("path")))
                .toList();
        var own = "/" + invitation.affiliation().key();
        if (paths.stream().anyMatch(path -> isSide(path) && !path.equals(own)) || user.speaksForAnother(invitation))
            throw new CannotInvite("membership.trouble.other-account");
        if (!user.enabled()) throw new CannotInvite("membership.trouble.disabled");
        user.representation().put("attributes", attributes(user.attributes(), invitation));
        send(HttpMethod.PUT, URI.create(realm + "/users/" + user.id()), user.representation());
        if (!paths.contains(own))
            send(HttpMethod.PUT, URI.create(realm + "/users/" + user.id() + "/groups/" + group(own)), Map.of());
    }

    private void letter(Account user, Invitation invitation) {
        var address = realm + "/users/" + user.id() + "/execute-actions-email?client_id=" + CLIENT + "&lifespan="
                + invitation.goodFor().toSeconds() + "&redirect_uri=" + portal + "/workspaces/"
                + invitation.workingGroup();
        try {
            send(HttpMethod.PUT, URI.create(address), actions(invitation, user.hasSignedIn()));
        } catch (HttpServerErrorException unsent) {
            LOG.warn("Keycloak could not send an invitation's letter: {}", unsent.getMessage());
            throw new CannotInvite("membership.trouble.no-mail");
        }
    }

    /** Who has an account in use keeps the password. */
    private static List<String> actions(Invitation invitation, boolean inUse) {
        var actions = new ArrayList<>(inUse ? List.of("VERIFY_EMAIL") : List.of("VERIFY_EMAIL", "UPDATE_PASSWORD"));
        if (invitation.twoFactors() && !inUse) actions.add("CONFIGURE_TOTP");
        return actions;
    }

    private Map<String, List<String>> attributes(Map<String, List<String>> had, Invitation invitation) {
        var attributes = new HashMap<>(had);
        attributes.putIfAbsent("locale", List.of(invitation.nominee().language().getLanguage()));
        attributes.putIfAbsent(
                "organization", List.of(invitation.organizationNames().getFirst()));
        attributes.put("organizationKey", List.of(invitation.organizationKey()));
        var country = invitation.country();
        if (country != null) attributes.putIfAbsent("country", List.of(country));
        attributes.put("invitedTo", List.of(invitation.title()));
        attributes.put("declineLink", List.of(portal + "/invitations/" + invitation.declineKey()));
        return attributes;
    }

    private String group(String path) {
        return get(realm + "/groups?exact=true&search={name}", path.substring(1)).stream()
                .filter(group -> path.equals(group.get("path")))
                .map(group -> String.valueOf(group.get("id")))
                .findFirst()
                .orElseThrow(() -> new CannotInvite("membership.trouble.refused"));
    }

    private static boolean isSide(String path) {
        for (var side : Affiliation.values()) if (path.equals("/" + side.key())) return true;
        return false;
    }

    private List<Map<String, Object>> get(String address, String gap) {
        var body = http.get()
                .uri(address, gap)
                .headers(head -> head.setBearerAuth(token.value()))
                .retrieve()
                .body(MAPS);
        return body == null ? List.of() : body;
    }

    private void send(HttpMethod method, URI address, Object content) {
        http.method(method)
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(head -> head.setBearerAuth(token.value()))
                .body(content)
                .retrieve()
                .toBodilessEntity();
    }

    /** An account as the Admin API gives it, kept whole so that what is not ours is sent back as it came. */
    private record Account(Map<String, Object> representation) {

        private String id() {
            return String.valueOf(representation.get("id"));
        }

        private boolean enabled() {
            return Boolean.TRUE.equals(representation.get("enabled"));
        }

        private boolean hasSignedIn() {
            return Boolean.TRUE.equals(representation.get("emailVerified"));
        }

        private boolean speaksForAnother(Invitation invitation) {
            var key = attribute("organizationKey");
            if (key != null) return !key.equals(invitation.organizationKey());
            var name = attribute("organization");
            return name != null && invitation.organizationNames().stream().noneMatch(name::equalsIgnoreCase);
        }

        @SuppressWarnings("unchecked")
        private Map<String, List<String>> attributes() {
            var attributes = (Map<String, List<String>>) representation.get("attributes");
            return attributes == null ? Map.of() : attributes;
        }

        private @Nullable String attribute(String name) {
            var values = attributes().get(name);
            return values == null || values.isEmpty() ? null : values.getFirst();
        }
    }
}
