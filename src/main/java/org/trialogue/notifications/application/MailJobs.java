package org.trialogue.notifications.application;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the clock does about mail, on one node at a time, where a mail server is set up. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class MailJobs {

    @Bean
    RecurringTask<Void> mailsGoOut(Queueing queueing, Sending sending, Post post) {
        return Tasks.recurring("mails-go-out", FixedDelay.ofSeconds(20)).execute((instance, context) -> {
            queueing.instant();
            sending.all(post);
        });
    }

    @Bean
    RecurringTask<Void> digestsAreMade(Queueing queueing) {
        return Tasks.recurring("digests-are-made", FixedDelay.ofMinutes(5))
                .execute((instance, context) -> queueing.digests());
    }
}
