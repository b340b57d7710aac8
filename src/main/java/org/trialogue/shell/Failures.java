package org.trialogue.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.DefaultErrorHandler;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Say;

/**
 * Takes what an act on a page threw. The page stays with all that was typed on it, and says a number that stands in the log beside the
 * cause; a rule that said no says its own sentence. A browser that went away in the middle is no failure.
 */
final class Failures extends DefaultErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** Says a sentence on the page, by its key and what fills it. */
    @FunctionalInterface
    interface Saying extends Serializable {

        void warn(String key, Object... arguments);
    }

    private final Saying saying;

    /** Says it to whoever is at the page, if anyone is. */
    Failures() {
        this((key, arguments) -> {
            if (heard()) Say.warn(key, arguments);
        });
    }

    Failures(Saying saying) {
        this.saying = saying;
    }

    @Override
    public void error(ErrorEvent event) {
        var cause = findRelevantThrowable(event.getThrowable());
        if (cause instanceof Refusal refusal) {
            saying.warn(refusal.messageKey(), refusal.arguments());
        } else if (shouldHandle(cause)) {
            var number = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("An act on a page failed, number {}", number, event.getThrowable());
            saying.warn("shell.failed", number);
        }
    }

    /** Whether there is a page to say it on: not so while a file comes in, or after the page was left. */
    private static boolean heard() {
        var session = VaadinSession.getCurrent();
        var ui = UI.getCurrent();
        return session != null && session.hasLock() && ui != null && !ui.isClosing();
    }
}
