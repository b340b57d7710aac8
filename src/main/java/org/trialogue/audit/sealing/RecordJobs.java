package org.trialogue.audit.sealing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to the record by the clock, on one node at a time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Retention.class)
class RecordJobs {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 20);

    @Bean
    RecurringTask<Void> recordIsSealed(Sealing sealing) {
        return Tasks.recurring("record-is-sealed", FixedDelay.ofMinutes(5))
                .execute((instance, context) -> sealing.all());
    }

    @Bean
    RecurringTask<Void> recordLetsGo(LettingGo lettingGo) {
        return Tasks.recurring("record-lets-go", new Daily(ZoneOffset.UTC, AT_NIGHT))
                .execute((instance, context) -> lettingGo.today());
    }
}
