package org.trialogue.search.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** One thread, turn after turn. */
class WorkerTest {

    private final List<RuntimeException> failures = new ArrayList<>();
    private final CountDownLatch turned = new CountDownLatch(2);

    private final class Failing extends Worker {

        Failing() {
            super("failing");
        }

        @Override
        void turn() throws InterruptedException {
            turned.countDown();
            if (turned.getCount() == 1) throw new IllegalStateException("the first turn");
            Thread.sleep(Duration.ofMinutes(1));
        }

        @Override
        void failed(RuntimeException why) {
            failures.add(why);
        }
    }

    @Test
    void after_a_failure_another_turn_follows_and_a_stop_ends_it() throws InterruptedException {
        var worker = new Failing();
        worker.start();
        assertThat(turned.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(failures).hasSize(1);
        worker.stop();
        assertThat(worker.isRunning()).isFalse();
        assertThat(failures).hasSize(1);
    }

    @Test
    void what_fails_because_it_is_stopped_is_no_failure() {
        var begun = new CountDownLatch(1);
        var worker = new Worker("interrupted") {
            @Override
            void turn() {
                begun.countDown();
                while (!Thread.currentThread().isInterrupted()) Thread.onSpinWait();
                throw new IllegalStateException("interrupted");
            }

            @Override
            void failed(RuntimeException why) {
                failures.add(why);
            }
        };
        worker.start();
        Awaitility.await().until(() -> begun.getCount() == 0);
        worker.stop();
        assertThat(failures).isEmpty();
    }
}
