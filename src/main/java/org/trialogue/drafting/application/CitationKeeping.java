package org.trialogue.drafting.application;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.CitationRows;
import org.trialogue.drafting.domain.Citations;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.drafting.domain.TextRows.Place;
import org.trialogue.platform.security.Viewing;

/**
 * Keeps who cites what in step with the texts. A text whose head has moved on since is read once more, in its own room and in no other; so are the
 * texts that were there before anything was kept. Draft amendments are not among them: what they cite stands in no text yet.
 */
@Service
public class CitationKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(CitationKeeping.class);
    private static final TextId BEFORE_ALL = new TextId(new UUID(0, 0));
    private static final int AT_ONCE = 50;

    private final TextRows texts;
    private final CitationRows citations;
    private final History history;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Setbacks setbacks = new Setbacks();

    CitationKeeping(
            TextRows texts, CitationRows citations, History history, TransactionTemplate transaction, Clock clock) {
        this.texts = texts;
        this.citations = citations;
        this.history = history;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Reads what has moved on. A text that cannot be read holds up no other, and goes on citing what it did. */
    public void catchUp() {
        for (var page = behind(BEFORE_ALL);
                !page.isEmpty();
                page = behind(page.getLast().text()))
            for (var place : page) if (setbacks.isDue(place.text(), clock.instant())) tryToRead(place);
    }

    private List<Place> behind(TextId beyond) {
        return transaction.execute(status -> citations.behind(beyond, AT_ONCE));
    }

    private void tryToRead(Place place) {
        try {
            Viewing.inRoom(
                    place.room().value(),
                    () -> transaction.execute(status -> {
                        texts.find(place.text()).ifPresent(this::read);
                        return true;
                    }));
            setbacks.succeeded(place.text());
        } catch (RuntimeException failed) {
            // What was being written may stand in the message, and is a room's own.
            LOG.warn(
                    "text {} cannot be read for what it cites for now: {}",
                    place.text(),
                    failed.getClass().getSimpleName());
            setbacks.failed(place.text(), clock.instant());
        }
    }

    private void read(TextHead text) {
        if (citations.areOf(text)) return;
        citations.keep(text, Citations.all(history.at(text.id(), text.head()).doc()));
    }
}
