package org.trialogue.membership.keycloak;

import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.trialogue.membership.domain.CannotInvite;
import org.trialogue.membership.domain.Invitation;
import org.trialogue.membership.domain.Invitations;
import org.trialogue.membership.domain.Reached;
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

    /** Keycloak answers when the mail server has taken the letter, which may take its time. */
    private static final Duration LETTER = Duration.ofSeconds(60);

    private final AdminApi keycloak;
    private final String portal;

    @Autowired
    KeycloakInvitations(
            RestClient.Builder http,
            KeycloakProperties keycloak,
            AdminProperties account,
            Clock clock,
            @Value("${trialogue.url}") String portal) {
        this(new AdminApi(http, keycloak, account, clock, LETTER), portal);
    }

    KeycloakInvitations(AdminApi keycloak, String portal) {
        this.keycloak = keycloak;
        this.portal = portal.replaceAll("/+$", "");
    }

    @Override
    public Reached reach(Invitation invitation) {
        return asked(() ->
                found(invitation).map(account -> settled(account, invitation)).orElseGet(() -> made(invitation)));
    }

    @Override
    public Letter write(String subject, Invitation invitation) {
        return asked(() -> letter(account(subject), invitation));
    }

    @Override
    public void over(String subject, UUID declineKey, boolean close) {
        asked(() -> {
            try {
                left(account(subject), declineKey, close);
            } catch (HttpClientErrorException.NotFound gone) {
                LOG.info("An account whose invitation is over is gone already");
            }
            return true;
        });
    }

    private <T> T asked(Supplier<T> deed) {
        if (!keycloak.hasSecret()) throw new CannotInvite("membership.trouble.no-secret");
        try {
            return deed.get();
        } catch (HttpClientErrorException refused) {
            LOG.warn("Keycloak refused an invitation: {}", refused.getMessage());
            throw new CannotInvite("membership.trouble.refused");
        } catch (RestClientException away) {
            LOG.warn("Keycloak did not answer an invitation: {}", away.getMessage());
            throw new CannotInvite("membership.trouble.away");
        }
    }

    private InvitedAccount account(String subject) {
        return new InvitedAccount(keycloak.one("/users/{id}", subject));
    }

    private Optional<InvitedAccount> found(Invitation invitation) {
        return keycloak
                .list(
                        "/users?exact=true&briefRepresentation=false&email={email}",
                        invitation.nominee().email())
                .stream()
                .findFirst()
                .map(InvitedAccount::new);
    }

    private Reached made(Invitation invitation) {
        var nominee = invitation.nominee();
        var user = new HashMap<String, Object>();
        user.put("username", nominee.email());
        user.put("email", nominee.email());
        user.put("firstName", nominee.givenName());
        user.put("lastName", nominee.familyName());
        user.put("enabled", true);
        user.put("attributes", attributes(Map.of(), invitation));
        user.put("groups", List.of("/" + invitation.affiliation().key()));
        user.put("requiredActions", actions(invitation, false, false));
        keycloak.send(HttpMethod.POST, "/users", user);
        return found(invitation)
                .map(account -> new Reached(account.id(), true))
                .orElseThrow(() -> new CannotInvite("membership.trouble.refused"));
    }

    /**
     * Brings an account that was there to where the invitation wants it; one that stands elsewhere is left alone. One that an attempt made which
     * could not remember it is known by the letter's key.
     */
    private Reached settled(InvitedAccount user, Invitation invitation) {
        var paths = keycloak.list("/users/{id}/groups", user.id()).stream()
                .map(group -> String.valueOf(group.get("path")))
                .toList();
        var own = "/" + invitation.affiliation().key();
        if (paths.stream().anyMatch(path -> isSide(path) && !path.equals(own)) || user.speaksForAnother(invitation))
            throw new CannotInvite("membership.trouble.other-account");
        var opened = !user.enabled() && user.id().equals(invitation.closedAccount());
        if (!user.enabled() && !opened) throw new CannotInvite("membership.trouble.disabled");
        var forgotten = invitation.account() == null && user.isAskedBy(invitation.declineKey()) && !user.hasSignedIn();
        put(user, attributes(user.attributes(), invitation), true);
        if (!paths.contains(own))
            keycloak.send(HttpMethod.PUT, "/users/" + user.id() + "/groups/" + group(own), Map.of());
        return new Reached(user.id(), opened || forgotten);
    }

    private void left(InvitedAccount user, UUID declineKey, boolean close) {
        var asked = user.isAskedBy(declineKey);
        if (asked || close && user.enabled())
            put(user, asked ? user.attributesWithoutLetter() : user.attributes(), user.enabled() && !close);
    }

    private void put(InvitedAccount user, Map<String, List<String>> attributes, boolean enabled) {
        user.representation().put("attributes", attributes);
        user.representation().put("enabled", enabled);
        keycloak.send(HttpMethod.PUT, "/users/" + user.id(), user.representation());
    }

    private Letter letter(InvitedAccount user, Invitation invitation) {
        var address = "/users/" + user.id() + "/execute-actions-email?client_id=" + CLIENT + "&lifespan="
                + invitation.goodFor().toSeconds() + "&redirect_uri=" + portal + landing(user, invitation);
        try {
            keycloak.sendPatiently(
                    HttpMethod.PUT, address, actions(invitation, user.hasSignedIn(), user.hasSecondFactor()));
            return Letter.SENT;
        } catch (HttpServerErrorException unsent) {
            LOG.warn("Keycloak could not send an invitation's letter: {}", unsent.getMessage());
            throw new CannotInvite("membership.trouble.no-mail");
        } catch (ResourceAccessException broken) {
            if (!isLate(broken)) throw broken;
            LOG.warn("Keycloak did not say in time whether an invitation's letter went out");
            return Letter.PERHAPS_SENT;
        }
    }

    /** Somebody new holds the mandate by signing in; who is known already answers. */
    private static String landing(InvitedAccount user, Invitation invitation) {
        return user.hasSignedIn()
                ? "/invitations/" + invitation.declineKey()
                : "/workspaces/" + invitation.workingGroup();
    }

    private static boolean isLate(ResourceAccessException broken) {
        var cause = broken.getCause();
        return cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException);
    }

    /** Who has an account in use keeps the password, and who has a second factor keeps that. */
    private static List<String> actions(Invitation invitation, boolean inUse, boolean twoFactors) {
        var actions = new ArrayList<>(inUse ? List.of("VERIFY_EMAIL") : List.of("VERIFY_EMAIL", "UPDATE_PASSWORD"));
        if (invitation.twoFactors() && !twoFactors) actions.add(KeycloakSecondFactors.ACTION);
        return actions;
    }

    private Map<String, List<String>> attributes(Map<String, List<String>> had, Invitation invitation) {
        var attributes = new HashMap<>(had);
        attributes.putIfAbsent("locale", List.of(invitation.nominee().language().getLanguage()));
        attributes.putIfAbsent(
                "organization", List.of(invitation.organizationNames().getFirst()));
        attributes.putIfAbsent(
                "organizationKey", List.of(invitation.organizationKeys().getFirst()));
        var country = invitation.country();
        if (country != null) attributes.putIfAbsent("country", List.of(country));
        attributes.put("invitedTo", List.of(invitation.title()));
        attributes.put("declineLink", List.of(portal + "/invitations/" + invitation.declineKey()));
        return attributes;
    }

    private String group(String path) {
        return keycloak.list("/groups?exact=true&search={name}", path.substring(1)).stream()
                .filter(group -> path.equals(group.get("path")))
                .map(group -> String.valueOf(group.get("id")))
                .findFirst()
                .orElseThrow(() -> new CannotInvite("membership.trouble.refused"));
    }

    private static boolean isSide(String path) {
        for (var side : Affiliation.values()) if (path.equals("/" + side.key())) return true;
        return false;
    }
}
