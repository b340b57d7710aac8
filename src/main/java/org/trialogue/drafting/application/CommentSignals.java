package org.trialogue.drafting.application;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.trialogue.drafting.TextId;

/**
 * Tells the open pages of a text that its threads may have changed, and nothing else: each looks for itself, as its own reader, so that
 * what a group says among itself reaches nobody beside it. What was said on another node is looked for every five seconds.
 */
@Component
public class CommentSignals {

    private static final Logger LOG = LoggerFactory.getLogger(CommentSignals.class);

    private final Map<TextId, List<Runnable>> pages = new ConcurrentHashMap<>();

    CommentSignals() {}

    /** Calls a page whenever the threads of a text may have changed, on a thread that works for nobody; what is returned ends that. */
    public Runnable listen(TextId text, Runnable page) {
        pages.compute(text, (id, before) -> {
            var listening = before == null ? new CopyOnWriteArrayList<Runnable>() : before;
            listening.add(page);
            return listening;
        });
        return () -> pages.computeIfPresent(text, (id, listening) -> {
            listening.remove(page);
            return listening.isEmpty() ? null : listening;
        });
    }

    /** Tells the pages once this transaction holds. */
    void afterCommit(TextId text) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Thread.ofVirtual().name("comments").start(() -> tell(text));
            }
        });
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void lookEverywhere() {
        pages.keySet().forEach(this::tell);
    }

    private void tell(TextId text) {
        for (var page : pages.getOrDefault(text, List.of())) {
            try {
                page.run();
            } catch (RuntimeException failed) {
                LOG.warn("a page could not be told of comments", failed);
            }
        }
    }
}
