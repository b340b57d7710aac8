package org.trialogue.membership.application;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.membership.SignedInAt;
import org.trialogue.membership.domain.ProviderSessions;
import org.trialogue.membership.domain.SessionDigest;
import org.trialogue.membership.domain.SignInRows;
import org.trialogue.platform.MemberId;

/** Where a member is signed in, and signing out elsewhere: at the other browser the page ends within seconds. */
@Service
public class OwnSignIns {

    private final SignInRows rows;
    private final ProviderSessions provider;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnSignIns(SignInRows rows, ProviderSessions provider, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.provider = provider;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of signing out elsewhere. */
    public enum Outcome {
        /** Signed out here and at the identity provider. */
        ENDED,
        /** Signed out of the portal, but the identity provider did not answer: that browser may come in again without a password. */
        ENDED_HERE,
        /** It had ended already, or was never the member's. */
        OVER
    }

    /** The open sign-ins of the member in view, the one used last first. */
    public List<SignedInAt> of(MemberId member, String session) {
        return transaction.execute(status -> rows.open(member, SessionDigest.of(session)));
    }

    /** Signs the member in view out of one of their sign-ins. */
    public Outcome end(MemberId member, SignedInAt place) {
        var ended = transaction.execute(status -> rows.endOwn(member, new SessionDigest(place.key()), clock.instant()));
        if (ended.isEmpty()) return Outcome.OVER;
        var session = ended.getFirst();
        return !session.isEmpty() && provider.end(session) ? Outcome.ENDED : Outcome.ENDED_HERE;
    }
}
