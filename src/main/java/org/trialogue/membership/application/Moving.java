package org.trialogue.membership.application;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trialogue.audit.Audit;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.membership.domain.MemberRecord;
import org.trialogue.platform.Affiliation;

/**
 * Ends the mandates of someone who no longer stands where they were given. A mandate is a group's, or an organization's within it; the
 * secretariat is one, whatever its parts are called.
 */
@Component
class Moving {

    private final Mandates mandates;
    private final Audit audit;
    private final Clock clock;

    Moving(Mandates mandates, Audit audit, Clock clock) {
        this.mandates = mandates;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks at a member after a sign-in, who belonged to that organization before it. */
    void seen(MemberRecord member, @Nullable UUID before) {
        var elsewhere = before != null && !Objects.equals(before, member.organization());
        var left = mandates.findByMemberAndEndedAtIsNull(member.id().value()).stream()
                .filter(held -> left(held, member.affiliation(), elsewhere))
                .toList();
        left.forEach(held -> held.leave(clock.instant()));
        mandates.saveAllAndFlush(left);
        left.forEach(this::record);
    }

    private static boolean left(MandateRecord held, Affiliation side, boolean elsewhere) {
        var given = held.acting().affiliation();
        return given != side || elsewhere && side != Affiliation.SECRETARIAT;
    }

    private void record(MandateRecord held) {
        audit.record(
                held.acting(), null, "membership.mandate-left", held.mandate().value(), held.asEnded());
    }
}
