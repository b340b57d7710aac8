package org.trialogue.membership.signin;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.InMemoryOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.stereotype.Component;
import org.trialogue.membership.SessionEnded;

/** The sessions of pages by the sessions at Keycloak that they stand on. When one of Keycloak's ends, others are told of it as well. */
@Component
class EndingSessions implements OidcSessionRegistry {

    private final OidcSessionRegistry pages = new InMemoryOidcSessionRegistry();
    private final ApplicationEventPublisher events;

    EndingSessions(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void saveSessionInformation(OidcSessionInformation session) {
        pages.saveSessionInformation(session);
    }

    @Override
    @SuppressWarnings("NullAway") // null stands for none, and is not declared
    public OidcSessionInformation removeSessionInformation(String session) {
        return pages.removeSessionInformation(session);
    }

    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken ended) {
        var session = ended.getSessionId();
        if (session != null) events.publishEvent(new SessionEnded(session));
        return pages.removeSessionInformation(ended);
    }
}
