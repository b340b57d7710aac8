package org.trialogue.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of an event whose listener fails. */
@ApplicationModuleTest(module = "plans", mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(RedeliveryTest.Stumbling.class)
class RedeliveryTest {

    @Autowired
    Redelivery redelivery;

    @Autowired
    Stumbling listener;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeterRegistry meters;

    record Happened(UUID id) {}

    /** Fails the first time it hears of something. */
    @TestComponent
    static class Stumbling {

        private final Map<UUID, Integer> heard = new ConcurrentHashMap<>();

        @ApplicationModuleListener
        void on(Happened event) {
            if (heard.merge(event.id(), 1, Integer::sum) == 1) throw new IllegalStateException("stumbled");
        }

        int heard(Happened event) {
            return heard.getOrDefault(event.id(), 0);
        }
    }

    @Test
    void a_listener_that_failed_is_run_again_and_what_is_done_leaves_the_table() {
        var event = new Happened(UUID.randomUUID());
        transaction.executeWithoutResult(status -> events.publishEvent(event));
        await().untilAsserted(() -> assertThat(statuses(event)).isEqualTo("FAILED"));
        redelivery.again(Duration.ZERO);
        await().untilAsserted(() -> {
            assertThat(listener.heard(event)).isEqualTo(2);
            assertThat(statuses(event)).isEmpty();
        });
        assertThat(meters.get("trialogue.events.outstanding").gauge().value()).isPositive();
    }

    private String statuses(Happened event) {
        return String.join(
                ",",
                jdbc.sql("select status from event_publication where serialized_event like ?")
                        .param("%" + event.id() + "%")
                        .query(String.class)
                        .list());
    }
}
