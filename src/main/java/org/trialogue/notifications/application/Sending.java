package org.trialogue.notifications.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.trialogue.notifications.domain.Claim;
import org.trialogue.notifications.domain.DeliveryRows;
import org.trialogue.notifications.domain.Finality;
import org.trialogue.notifications.domain.Outcome;
import org.trialogue.notifications.domain.Outcome.Away;
import org.trialogue.notifications.domain.Outcome.Deferred;
import org.trialogue.notifications.domain.Outcome.Dropped;
import org.trialogue.notifications.domain.Outcome.Refused;
import org.trialogue.notifications.domain.Outcome.Sent;
import org.trialogue.notifications.domain.Purpose;
import org.trialogue.notifications.domain.Retry;

/**
 * Sends what is queued. A mail is claimed before it is sent and settled after it. A node that dies in between leaves a claim that another
 * node takes up a quarter of an hour later: a mail goes out at least once, and one that goes out twice bears the same Message-ID.
 */
@Component
public class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final int AT_ONCE = 20;
    private static final int LINES = 50;
    private static final Duration ABANDONED = Duration.ofMinutes(15);
    private static final Duration SERVER_AWAY = Duration.ofMinutes(1);

    private final DeliveryRows rows;
    private final Clock clock;

    Sending(DeliveryRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Sends all that is due, until nothing is or the server is away. */
    public void all(Post post) {
        for (var claims = claim(); !claims.isEmpty(); claims = claim()) if (!send(claims, post)) return;
    }

    private List<Claim> claim() {
        var now = clock.instant();
        return rows.claim(now, now.minus(ABANDONED), AT_ONCE);
    }

    /** False when the server is away: then what is left of the claims waits. */
    private boolean send(List<Claim> claims, Post post) {
        for (var n = 0; n < claims.size(); n++) {
            if (!(send(claims.get(n), post) instanceof Away away)) continue;
            LOG.warn("the mail server is away, {} mails wait: {}", claims.size() - n, away.why());
            for (var rest : claims.subList(n + 1, claims.size()))
                rows.giveBack(rest, clock.instant().plus(SERVER_AWAY), away.why());
            return false;
        }
        return true;
    }

    private Outcome send(Claim claim, Post post) {
        var outcome = attempt(claim, post);
        var now = clock.instant();
        switch (outcome) {
            case Sent() -> rows.sent(claim, now);
            case Refused(var finality, var why) -> rows.failed(claim, finality, why, now);
            case Deferred(var why) -> later(claim, why, now);
            case Away(var why) -> whenBack(claim, why, now);
            case Dropped(var why) -> rows.dropped(claim, why, now);
        }
        return outcome;
    }

    /** What has nothing to say by now, or goes to an address that is known to fail, is not handed over. */
    private Outcome attempt(Claim claim, Post post) {
        if (claim.stopped()) return new Dropped("the address has failed and was not confirmed since");
        var letter = rows.letter(claim, LINES);
        if (letter.lines().isEmpty() && claim.purpose() != Purpose.CONFIRMATION)
            return new Dropped("there is nothing left to say");
        try {
            return post.send(letter);
        } catch (RuntimeException broken) {
            LOG.error("mail {} could not be written", claim.id(), broken);
            return new Deferred("the mail could not be written: " + broken.getMessage());
        }
    }

    private void later(Claim claim, String why, Instant now) {
        Retry.after(claim.attempt())
                .ifPresentOrElse(
                        wait -> rows.again(claim, now.plus(wait), why, now),
                        () -> rows.failed(claim, Finality.PASSING, why, now));
    }

    /** A fault of the mail server says nothing against the recipient, however long it lasts. */
    private void whenBack(Claim claim, String why, Instant now) {
        Retry.whileAway(claim.attempt())
                .ifPresentOrElse(
                        wait -> rows.again(claim, now.plus(wait), why, now), () -> rows.dropped(claim, why, now));
    }
}
