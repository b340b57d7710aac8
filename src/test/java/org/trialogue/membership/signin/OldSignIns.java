package org.trialogue.membership.signin;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.util.ReflectionTestUtils;

/** Makes the sign-ins that a portal in this process holds look as if they had been made long ago. */
public final class OldSignIns {

    private OldSignIns() {}

    /** From now on all who are signed in came at that time. */
    public static void since(ApplicationContext portal, Instant proved) {
        var sessions = (Map<?, ?>)
                Objects.requireNonNull(ReflectionTestUtils.getField(portal.getBean(SessionsHere.class), "sessions"));
        sessions.values().forEach(session -> age((HttpSession) session, proved));
    }

    private static void age(HttpSession session, Instant proved) {
        var key = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
        if (!(session.getAttribute(key) instanceof SecurityContext context)) return;
        if (!(context.getAuthentication() instanceof OAuth2AuthenticationToken token)) return;
        if (!(token.getPrincipal() instanceof SignedInMember member)) return;
        var aged = new SignedInMember(
                member.getAuthorities(), since(member.getIdToken(), proved), member.memberId(), member.affiliation());
        context.setAuthentication(
                new OAuth2AuthenticationToken(aged, token.getAuthorities(), token.getAuthorizedClientRegistrationId()));
        session.setAttribute(key, context);
    }

    private static OidcIdToken since(OidcIdToken token, Instant proved) {
        var claims = new HashMap<>(token.getClaims());
        claims.put(IdTokenClaimNames.AUTH_TIME, proved);
        return new OidcIdToken(token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(), claims);
    }
}
