package org.trialogue.drafting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/**
 * Questions of a page whose answers may take long, as in a text with a long past: they are worked out beside the page, which goes on
 * meanwhile, one at a time. Of the questions that come in between, the last alone is answered.
 */
final class Inquiry<Q, A> {

    private static final Logger LOG = LoggerFactory.getLogger(Inquiry.class);

    private final MemberId asks;
    private final Function<Q, A> work;
    private final Consumer<A> answer;
    private @Nullable Q next;
    private boolean busy;

    Inquiry(MemberId asks, Function<Q, A> work, Consumer<A> answer) {
        this.asks = asks;
        this.work = work;
        this.answer = answer;
    }

    /** Asks, and lets a page know once the answer is found. */
    synchronized void ask(Q question, UI page) {
        next = question;
        if (busy) return;
        busy = true;
        Thread.startVirtualThread(() -> answerAll(page));
    }

    private void answerAll(UI page) {
        for (var question = take(); question != null; question = take()) answer(question, page);
    }

    private void answer(Q question, UI page) {
        try {
            var found = Viewing.as(asks, () -> work.apply(question));
            tell(page, () -> answer.accept(found));
        } catch (RuntimeException failed) {
            tell(page, () -> {
                throw failed;
            });
        }
    }

    private static void tell(UI page, Command told) {
        try {
            page.access(told);
        } catch (UIDetachedException gone) {
            LOG.debug("nobody waits for the answer any more");
        }
    }

    private synchronized @Nullable Q take() {
        var question = next;
        next = null;
        busy = question != null;
        return question;
    }
}
