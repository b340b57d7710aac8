package org.trialogue.search.application;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done for the search behind its pages, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class SearchJobs {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 40);

    private static final int BETWEEN = 10;

    /** While the index is away it is not compared; the next night comes. */
    @Bean
    RecurringTask<Void> searchIndexIsCompared(DriftCheck drift) {
        return Tasks.recurring("search-index-is-compared", new Daily(ZoneOffset.UTC, AT_NIGHT))
                .execute((instance, context) -> drift.run(true));
    }

    /** What moves within these seconds is handed in together. */
    @Bean
    RecurringTask<Void> searchIsHandedInAgain(HandingInAgain again) {
        return Tasks.recurring("search-is-handed-in-again", FixedDelay.ofSeconds(BETWEEN))
                .execute((instance, context) -> again.ifMoved());
    }
}
