package org.trialogue.drafting.collab;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.application.Entering;

/**
 * What happens to open texts by the clock: other nodes' commits each second, who may be here and what can be
 * found every two, hashes every fifteen.
 */
@Component
class Pulse implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    private final OpenTexts texts;
    private final Departures departures;
    private final Entering entering;
    private volatile ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(Pulse::thread);
    private volatile boolean running;

    Pulse(OpenTexts texts, Departures departures, Entering entering) {
        this.texts = texts;
        this.departures = departures;
        this.entering = entering;
    }

    @Override
    public void start() {
        if (beat.isShutdown()) beat = Executors.newSingleThreadScheduledExecutor(Pulse::thread);
        running = true;
        every(1, () -> each(OpenText::refresh));
        every(2, () -> {
            each(OpenText::recheck);
            departures.look();
        });
        every(15, () -> each(OpenText::compare));
        every(2, entering::catchUp);
    }

    @Override
    public void stop() {
        beat.shutdownNow();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void each(Consumer<OpenText> deed) {
        texts.all().forEach(deed);
    }

    private void every(int seconds, Runnable deed) {
        beat.scheduleWithFixedDelay(() -> guarded(deed), seconds, seconds, TimeUnit.SECONDS);
    }

    private static void guarded(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException failed) {
            LOG.warn("looking after open texts failed; trying again", failed);
        }
    }

    private static Thread thread(Runnable deed) {
        var thread = new Thread(deed, "open-texts-pulse");
        thread.setDaemon(true);
        return thread;
    }
}
