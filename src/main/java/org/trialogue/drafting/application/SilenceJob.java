package org.trialogue.drafting.application;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trialogue.drafting.domain.SilenceRows;
import org.trialogue.drafting.domain.SilenceRows.Place;
import org.trialogue.platform.security.Viewing;

/** Ends what was put before the groups once its day has passed, room by room, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class SilenceJob {

    private static final Logger LOG = LoggerFactory.getLogger(SilenceJob.class);

    @Bean
    RecurringTask<Void> silencesEnd(SilenceRows silences, SilenceEnding ending) {
        return Tasks.recurring("silences-end", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> silences.over().forEach(place -> end(place, ending)));
    }

    /** One that fails keeps no other from its turn; it comes again with the next run. */
    private static void end(Place place, SilenceEnding ending) {
        try {
            Viewing.inRoom(place.room().value(), () -> {
                ending.passed(place.silence());
                return true;
            });
        } catch (RuntimeException failed) {
            LOG.warn("Silence {} could not be ended", place.silence(), failed);
        }
    }
}
