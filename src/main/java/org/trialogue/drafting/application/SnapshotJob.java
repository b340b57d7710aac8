package org.trialogue.drafting.application;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trialogue.drafting.domain.SnapshotRows;

/** Lets go of the whole texts that were kept along the way, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class SnapshotJob {

    private static final int AT_ONCE = 200;

    @Bean
    RecurringTask<Void> snapshotsAreThinned(SnapshotRows snapshots) {
        return Tasks.recurring("text-snapshots-are-thinned", FixedDelay.ofHours(1))
                .execute((instance, context) -> {
                    var gone = AT_ONCE;
                    while (gone == AT_ONCE) gone = snapshots.thin(AT_ONCE);
                });
    }
}
