package org.trialogue.platform.security;

import java.time.Instant;
import java.util.UUID;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;

/** Someone at a page, without a browser and without Keycloak. */
public record SomeoneSignedIn(
        MemberId memberId, Affiliation affiliation, String displayName, Instant provedAt, boolean provedTwice)
        implements MemberPrincipal {

    /** Someone who came by one factor. */
    public SomeoneSignedIn(MemberId memberId, Affiliation affiliation, String displayName, Instant provedAt) {
        this(memberId, affiliation, displayName, provedAt, false);
    }

    /** Someone of the secretariat who signed in then. */
    public static SomeoneSignedIn at(Instant proved) {
        return new SomeoneSignedIn(new MemberId(UUID.randomUUID()), Affiliation.SECRETARIAT, "Sofia", proved);
    }

    /** The same, who came by two factors. */
    public SomeoneSignedIn twice() {
        return new SomeoneSignedIn(memberId, affiliation, displayName, provedAt, true);
    }

    /** From now on this thread works for them. */
    public SomeoneSignedIn here() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(this, null));
        return this;
    }
}
