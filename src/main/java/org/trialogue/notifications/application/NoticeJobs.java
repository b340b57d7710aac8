package org.trialogue.notifications.application;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trialogue.notifications.domain.DigestRows;

/** What the calendar does to notices, on one node at a time, with mail or without. */
@Configuration(proxyBeanMethods = false)
class NoticeJobs {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeJobs.class);
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 50);

    /** How long a notice is kept when it is done or withdrawn. */
    static final Duration KEPT = Duration.ofDays(365);

    @Bean
    RecurringTask<Void> noticesAreTidied(DigestRows rows, Clock clock) {
        return Tasks.recurring("notices-are-tidied", new Daily(ZoneOffset.UTC, AT_NIGHT))
                .execute((instance, context) -> {
                    var gone = rows.forgetNotices(clock.instant().minus(KEPT));
                    if (gone > 0) LOG.info("{} notices settled a year ago are forgotten", gone);
                });
    }
}
