package org.trialogue.audit;

import jakarta.annotation.PreDestroy;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Origin;
import org.trialogue.platform.security.Viewing;

/**
 * Writes down that someone tried what they may not do: after all else of the attempt is undone, so that it waits for no lock of it. A thread
 * apart does it, one entry after the other, as the attempt itself still holds its connection then: many at once would each wait for a second.
 */
@Component
public class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int WAITING_AT_MOST = 10_000;

    private final Audit audit;
    private final TransactionTemplate transaction;
    private final ExecutorService writer = writer();

    Refusals(Audit audit, TransactionTemplate transaction) {
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Records it once the transaction of the attempt has been rolled back; in no room, as whoever is refused may be let into none by it.
     *
     * @param workingGroup whose secretaries are to see it, or null
     */
    public void record(Acting by, String deed, UUID subject, @Nullable UUID workingGroup) {
        var viewer = Viewing.member().orElseThrow();
        var attempt = new Attempt(by, deed, subject, workingGroup, viewer, Origin.current());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) hand(attempt);
            }
        });
    }

    /** Whatever waits is still written when the portal stops. */
    @PreDestroy
    void close() {
        writer.close();
    }

    /** What was tried, for whom the thread worked then, and from where it came. */
    private record Attempt(
            Acting by, String deed, UUID subject, @Nullable UUID workingGroup, MemberId viewer, Origin origin) {}

    private static ExecutorService writer() {
        var named = Thread.ofPlatform().name("refusals").factory();
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_AT_MOST), named);
    }

    private void hand(Attempt attempt) {
        try {
            writer.execute(() -> Origin.from(attempt.origin, () -> written(attempt)));
        } catch (RejectedExecutionException full) {
            LOG.error("Not recorded, as too many refusals wait already or the portal stops: {}", attempt.deed, full);
        }
    }

    private void written(Attempt attempt) {
        try {
            Viewing.as(attempt.viewer, () -> {
                write(attempt);
                return true;
            });
        } catch (RuntimeException failed) {
            LOG.error("A refusal could not be recorded: {}", attempt.deed, failed);
        }
    }

    private void write(Attempt attempt) {
        var refused = Particulars.of(Kind.REFUSAL);
        var group = attempt.workingGroup;
        var besides = group == null ? refused : refused.inGroup(group);
        transaction.executeWithoutResult(
                status -> audit.record(attempt.by, null, attempt.deed, attempt.subject, besides));
    }
}
