package org.trialogue.platform.security;

import java.time.Instant;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;

/** What a sign-in leaves in the security context: a person of the portal. */
public interface MemberPrincipal {

    /** The person. */
    MemberId memberId();

    /** The side the person's organization stands on, as the identity provider says at sign-in. */
    Affiliation affiliation();

    /** The name to show. */
    String displayName();

    /** When the person last proved who they are, by password or a stronger way; a session that went on proves nothing. */
    Instant provedAt();

    /** Whether that was by two factors, as the identity provider says. */
    boolean provedTwice();
}
