package org.trialogue.membership.signin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trialogue.membership.domain.SignInRows;

/** Ends the sign-ins that a node took down with it, and forgets old ones. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionProperties.class)
class SignInJobs {

    @Bean
    RecurringTask<Void> signInsTidied(SignInRows rows, SessionProperties limits, Clock clock) {
        return Tasks.recurring("sign-ins-tidied", FixedDelay.ofHours(1)).execute((instance, context) -> {
            var now = clock.instant();
            rows.tidy(now.minus(limits.longest()), now.minus(limits.remembered()), now);
        });
    }
}
