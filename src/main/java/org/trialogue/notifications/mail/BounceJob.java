package org.trialogue.notifications.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks into the box of what came back, where one is set up, on one node at a time. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty({"spring.mail.host", "trialogue.mail.bounces.host"})
class BounceJob {

    private static final Logger LOG = LoggerFactory.getLogger(BounceJob.class);

    @Bean
    RecurringTask<Void> bouncesComeIn(BounceBox box) {
        return Tasks.recurring("bounces-come-in", FixedDelay.ofMinutes(5)).execute((instance, context) -> {
            try {
                box.empty();
            } catch (MessagingException away) {
                LOG.warn("the box of mails that came back cannot be reached: {}", away.getMessage());
            }
        });
    }
}
