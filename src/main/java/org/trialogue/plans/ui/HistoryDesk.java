package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.application.HistoryReading;

/** What was done to a commitment last, and the way to all of it. */
@Component
class HistoryDesk {

    private static final int LAST = 5;

    private final HistoryReading reading;

    HistoryDesk(HistoryReading reading) {
        this.reading = reading;
    }

    /** The last of it, in the reader's language. */
    Div last(CommitmentPage page, Locale reader) {
        var content = new Div();
        reading.of(page.line().id(), 0, LAST, page.rights().acting().member(), reader)
                .ifPresent(history -> {
                    content.add(new HistoryList(history));
                    if (history.inAll() > LAST)
                        content.add(new Anchor(
                                HistoryView.path(history.id()),
                                content.getTranslation("plans.history.all", history.inAll())));
                });
        return content;
    }
}
