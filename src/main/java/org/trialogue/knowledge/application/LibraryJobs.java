package org.trialogue.knowledge.application;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done for the library behind its pages, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class LibraryJobs {

    @Bean
    RecurringTask<Void> attachmentsAreRead(ReadingAttachments reading) {
        return Tasks.recurring("attachments-are-read", FixedDelay.ofSeconds(10))
                .execute((instance, context) -> reading.run());
    }

    @Bean
    RecurringTask<Void> searchAlertsGoOut(SearchAlerts alerts) {
        return Tasks.recurring("search-alerts-go-out", FixedDelay.ofMinutes(15))
                .execute((instance, context) -> alerts.run());
    }
}
