package org.trialogue.platform;

import java.util.concurrent.Executor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The threads on which listeners work through events: few, so that a burst of events leaves connections to the pages. What is not done
 * when a node ends stands in the publication registry, and is given again by whichever node finds it there.
 */
@Configuration(proxyBeanMethods = false)
class ListenerThreads implements AsyncConfigurer, DisposableBean {

    private static final int AT_ONCE = 6;

    private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();

    ListenerThreads() {
        threads.setCorePoolSize(AT_ONCE);
        threads.setThreadNamePrefix("listeners-");
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(10);
        threads.initialize();
    }

    @Override
    public Executor getAsyncExecutor() {
        return threads;
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
