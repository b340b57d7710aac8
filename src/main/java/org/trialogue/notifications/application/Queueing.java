package org.trialogue.notifications.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.notifications.domain.DigestRows;
import org.trialogue.notifications.domain.DigestRows.Awaiting;
import org.trialogue.platform.MemberId;

/** Makes mails of notices: at once, or when the hour of a member's digest has come. To do it again makes nothing twice. */
@Component
public class Queueing {

    private static final int NOTICES = 1000;
    private static final int MEMBERS = 200;
    private static final Duration OLD = Duration.ofDays(15);
    private static final Duration KEPT = Duration.ofDays(90);

    private final DigestRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Queueing(DigestRows rows, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes mails of what is to be told at once. */
    public void instant() {
        while (rows.queueInstant(clock.instant(), NOTICES) > 0) {
            // as long as there is more
        }
    }

    /** Makes the digests whose hour has come, some members at a time, and lets go of what is not to be mailed. */
    public void digests() {
        var now = clock.instant();
        rows.letGo(now.minus(OLD));
        rows.forget(now.minus(KEPT));
        MemberId last = null;
        for (var page = rows.awaiting(last, MEMBERS); !page.isEmpty(); page = rows.awaiting(last, MEMBERS)) {
            var members = page;
            transaction.executeWithoutResult(status -> members.forEach(member -> digest(member, now)));
            last = page.getLast().member();
        }
    }

    private void digest(Awaiting awaiting, Instant now) {
        var daily = awaiting.rhythm().lastDaily(now);
        var weekly = awaiting.rhythm().lastWeekly(now);
        var dailyDue = before(awaiting.daily(), daily);
        if (dailyDue || before(awaiting.weekly(), weekly))
            rows.queueDigest(awaiting.member(), dailyDue ? daily : weekly, daily, weekly, now);
    }

    private static boolean before(@Nullable Instant posted, Instant slot) {
        return posted != null && posted.isBefore(slot);
    }
}
