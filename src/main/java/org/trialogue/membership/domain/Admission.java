package org.trialogue.membership.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.MemberId;

/** Whether the holder of a mandate comes into the room of the own side, who of it said so, and in whose place the holder sits. */
@Embeddable
class Admission {

    @Column(name = "let_in")
    private boolean given = true;

    @Column(name = "let_in_by")
    private @Nullable UUID by;

    @Column(name = "let_in_at")
    private @Nullable Instant at;

    private @Nullable UUID succeeds;

    void waits(@Nullable UUID before) {
        given = false;
        succeeds = before;
    }

    void follows(UUID before) {
        succeeds = before;
    }

    void given(MemberId insider, Instant now) {
        given = true;
        by = insider.value();
        at = now;
    }

    boolean isGiven() {
        return given;
    }

    boolean isUnasked() {
        return given && by == null;
    }

    @Nullable
    UUID succeeds() {
        return succeeds;
    }
}
