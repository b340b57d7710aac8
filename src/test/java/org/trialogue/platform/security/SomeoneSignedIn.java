package org.trialogue.platform.security;

import java.time.Instant;
import java.util.UUID;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;

/** Someone at a page, without a browser and without Keycloak. */
public record SomeoneSignedIn(MemberId memberId, Affiliation affiliation, String displayName, Instant provedAt)
        implements MemberPrincipal {

    /** Someone of the secretariat who signed in then. */
    public static SomeoneSignedIn at(Instant proved) {
        return new SomeoneSignedIn(new MemberId(UUID.randomUUID()), Affiliation.SECRETARIAT, "Sofia", proved);
    }

    /** From now on this thread works for them. */
    public SomeoneSignedIn here() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(this, null));
        return this;
    }
}
