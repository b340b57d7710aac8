package org.trialogue.roles;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Hears all that is logged, of the portal's own packages what they log for those who look closely too, and keeps what has a word of the caucus in it. */
final class Listening extends AppenderBase<ILoggingEvent> {

    private static final Logger ALL = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final Logger OURS = logger("org.trialogue");

    private final Queue<String> told = new ConcurrentLinkedQueue<>();

    /** Begins to listen. */
    static Listening begin() {
        var listening = new Listening();
        listening.setContext(ALL.getLoggerContext());
        listening.start();
        OURS.setLevel(Level.DEBUG);
        ALL.addAppender(listening);
        return listening;
    }

    /** Listens no longer. */
    void end() {
        ALL.detachAppender(this);
        OURS.setLevel(null);
        stop();
    }

    /** The lines with a word of the caucus. */
    List<String> told() {
        return List.copyOf(told);
    }

    /** Forgets what it heard. */
    void forget() {
        told.clear();
    }

    @Override
    protected void append(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        var line = event.getLoggerName() + ": " + event.getFormattedMessage() + event.getMDCPropertyMap()
                + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
        if (Secret.isIn(line)) told.add(line);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
