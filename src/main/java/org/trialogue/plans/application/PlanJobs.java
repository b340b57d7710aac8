package org.trialogue.plans.application;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the calendar does to plans, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class PlanJobs {

    @Bean
    RecurringTask<Void> remindersGoOut(Reminding reminding) {
        return Tasks.recurring("plan-reminders-go-out", FixedDelay.ofMinutes(30))
                .execute((instance, context) -> reminding.today());
    }

    @Bean
    RecurringTask<Void> reportsAreAskedFor(AskingForReports asking) {
        return Tasks.recurring("plan-reports-are-asked-for", FixedDelay.ofMinutes(30))
                .execute((instance, context) -> asking.today());
    }

    @Bean
    RecurringTask<Void> whatScriptsAskedIsLetGo(AskedOnce asked) {
        return Tasks.recurring("what-scripts-asked-of-plans-is-let-go", FixedDelay.ofHours(1))
                .execute((instance, context) -> asked.letGo());
    }

    @Bean
    RecurringTask<Void> figuresOfPeriodsAreKept(Snapshotting snapshots) {
        return Tasks.recurring("figures-of-plans-are-kept", FixedDelay.ofHours(3))
                .execute((instance, context) -> snapshots.today());
    }
}
