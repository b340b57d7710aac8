package org.trialogue.membership.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The letter of an invitation: until when it is good, whether it is to be sent once more, and the key by which whoever has it says no. */
@Embeddable
class InvitationLetter {

    /** How long a letter that perhaps went out is waited for. */
    private static final Duration IN_DOUBT_FOR = Duration.ofHours(1);

    @Column(name = "decline_key")
    private UUID declineKey = UUID.randomUUID();

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "letter_again_at")
    private @Nullable Instant againAt;

    protected InvitationLetter() {}

    /** It is on its way. */
    void goesOut(Instant now) {
        expiresAt = now.plus(NominationRecord.GOOD_FOR);
    }

    /** Nobody knows whether it is: it is sent once more when time has passed. */
    void staysInDoubt(Instant now) {
        againAt = now.plus(IN_DOUBT_FOR);
    }

    /** Whether it arrived matters no more. */
    void isBeyondDoubt() {
        againAt = null;
    }

    boolean isWantedAgain(Instant now) {
        return againAt != null && !now.isBefore(againAt);
    }

    boolean hasRunOut(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    UUID declineKey() {
        return declineKey;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }
}
