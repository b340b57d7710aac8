package org.trialogue.membership.signin;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Kind;
import org.trialogue.audit.Particulars;
import org.trialogue.platform.security.Viewing;

/** Records who came in and who left; what is done in between stands by itself. A session that runs out is not recorded. */
@Component
class Visits {

    private final Audit audit;
    private final TransactionTemplate transaction;

    Visits(Audit audit, TransactionTemplate transaction) {
        this.audit = audit;
        this.transaction = transaction;
    }

    @EventListener
    void came(InteractiveAuthenticationSuccessEvent coming) {
        if (coming.getAuthentication().getPrincipal() instanceof SignedInMember member) record(member, "signed-in");
    }

    @EventListener
    void left(LogoutSuccessEvent leaving) {
        if (leaving.getAuthentication().getPrincipal() instanceof SignedInMember member) record(member, "signed-out");
    }

    private void record(SignedInMember member, String deed) {
        Viewing.as(member.memberId(), () -> {
            transaction.executeWithoutResult(status -> audit.record(
                    member.memberId(),
                    member.affiliation(),
                    "membership." + deed,
                    visit(member),
                    Particulars.of(Kind.VISIT)));
            return true;
        });
    }

    /** A key that the beginning and the end of a visit share, and that tells of nobody. */
    private static UUID visit(SignedInMember member) {
        var session = member.getIdToken().getClaimAsString("sid");
        return session == null ? UUID.randomUUID() : UUID.nameUUIDFromBytes(session.getBytes(StandardCharsets.UTF_8));
    }
}
