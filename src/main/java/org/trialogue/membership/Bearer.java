package org.trialogue.membership;

import java.time.Instant;
import java.util.Optional;
import org.trialogue.platform.MemberId;

/**
 * Who stands behind an access token.
 *
 * @param member the member whose account it is; empty when the account has never come to the portal
 * @param session the key of the account's session at the identity provider; that of the token itself where there is no session
 * @param until when it stops being good
 */
public record Bearer(Optional<MemberId> member, String session, Instant until) {}
