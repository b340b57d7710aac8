package org.trialogue.membership.application;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the calendar does to mandates, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class MandateJobs {

    @Bean
    RecurringTask<Void> mandatesBegin(Beginning beginning) {
        return Tasks.recurring("mandates-begin", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> beginning.today());
    }

    @Bean
    RecurringTask<Void> mandatesEnd(Ending ending) {
        return Tasks.recurring("mandates-end", FixedDelay.ofHours(1)).execute((instance, context) -> ending.today());
    }

    @Bean
    RecurringTask<Void> invitationsGoOut(InvitationJob invitations) {
        return Tasks.recurring("invitations-go-out", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> invitations.run());
    }
}
