package org.trialogue.notifications.domain;

import java.util.Locale;
import java.util.UUID;
import org.trialogue.platform.MemberId;

/**
 * A mail that this node has taken to send.
 *
 * @param attempt which one this is, from 1
 * @param stopped whether the address has failed for good and nobody has confirmed it since
 */
public record Claim(
        UUID id,
        MemberId recipient,
        Purpose purpose,
        UUID token,
        int attempt,
        String address,
        Locale language,
        boolean stopped) {}
