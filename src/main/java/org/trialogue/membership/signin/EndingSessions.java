package org.trialogue.membership.signin;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.InMemoryOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.trialogue.membership.SessionEnded;
import org.trialogue.membership.domain.SessionDigest;
import org.trialogue.membership.domain.SignInRows;
import org.trialogue.platform.security.MemberPrincipal;

/**
 * The sessions of pages by the sessions at Keycloak that they stand on. This node's are known in memory as well; the rows reach every node.
 * When one of Keycloak's ends, whichever node it tells, all that stood on it end, and others are told of it as well.
 */
@Component
class EndingSessions implements OidcSessionRegistry {

    private final OidcSessionRegistry pages = new InMemoryOidcSessionRegistry();
    private final SignInRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndingSessions(SignInRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void saveSessionInformation(OidcSessionInformation session) {
        pages.saveSessionInformation(session);
        if (!(session.getPrincipal() instanceof MemberPrincipal member)) return;
        var provider = session.getPrincipal().getIdToken().getClaimAsString("sid");
        rows.begin(SessionDigest.of(session.getSessionId()), member.memberId(), provider, browser(), clock.instant());
    }

    @Override
    @SuppressWarnings("NullAway") // null stands for none, and is not declared
    public OidcSessionInformation removeSessionInformation(String session) {
        rows.end(SessionDigest.of(session), clock.instant());
        return pages.removeSessionInformation(session);
    }

    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken ended) {
        var session = ended.getSessionId();
        if (session != null) {
            rows.endOfProvider(session, clock.instant());
            events.publishEvent(new SessionEnded(session));
        }
        return pages.removeSessionInformation(ended);
    }

    private static String browser() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Browser.of(request.getRequest().getHeader("User-Agent"))
                : "";
    }
}
