package org.trialogue.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives events again to listeners that failed, or that a node took down with it, until their work is done. The gauge
 * {@code trialogue.events.outstanding} counts those that wait for longer than a minute.
 */
@Component
class Redelivery {

    private static final Logger LOG = LoggerFactory.getLogger(Redelivery.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final FailedEventPublications failed;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicLong outstanding = new AtomicLong();

    Redelivery(FailedEventPublications failed, JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        this.failed = failed;
        this.jdbc = jdbc;
        this.clock = clock;
        Gauge.builder("trialogue.events.outstanding", outstanding, AtomicLong::get)
                .description("Events that a listener has not worked through for more than a minute")
                .register(meters);
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void eachMinute() {
        again(PATIENCE);
    }

    /** Gives again what failed and is older than that. */
    void again(Duration minAge) {
        outstanding.set(olderThan(minAge));
        if (outstanding.get() == 0) return;
        LOG.warn("{} events wait for their listeners; those that failed are given again", outstanding.get());
        failed.resubmit(ResubmissionOptions.defaults().withMinAge(minAge));
    }

    private long olderThan(Duration age) {
        return jdbc.sql(
                        "select count(*) from event_publication where completion_date is null and publication_date <= ?")
                .param(Timestamp.from(clock.instant().minus(age)))
                .query(Long.class)
                .single();
    }
}
