package org.trialogue.drafting.application;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.Provisions;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.drafting.domain.TextRows.Place;
import org.trialogue.drafting.domain.WordRows;
import org.trialogue.platform.security.Viewing;

/** Keeps the words of texts of private rooms in step with them, each read in its own room and in no other, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class WordKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(WordKeeping.class);
    private static final TextId BEFORE_ALL = new TextId(new UUID(0, 0));
    private static final int AT_ONCE = 50;

    private final TextRows texts;
    private final WordRows words;
    private final History history;
    private final TransactionTemplate transaction;

    WordKeeping(TextRows texts, WordRows words, History history, TransactionTemplate transaction) {
        this.texts = texts;
        this.words = words;
        this.history = history;
        this.transaction = transaction;
    }

    @Bean
    RecurringTask<Void> wordsOfTextsAreKept() {
        return Tasks.recurring("words-of-texts-are-kept", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> catchUp());
    }

    /** Reads what has moved on. A text that cannot be read holds up no other; until it can, a search reads it whole. */
    void catchUp() {
        for (var page = behind(BEFORE_ALL);
                !page.isEmpty();
                page = behind(page.getLast().text())) page.forEach(this::tryToRead);
    }

    private List<Place> behind(TextId beyond) {
        return transaction.execute(status -> words.behind(beyond, AT_ONCE));
    }

    private void tryToRead(Place place) {
        try {
            Viewing.inRoom(
                    place.room().value(),
                    () -> transaction.execute(status -> {
                        texts.find(place.text()).ifPresent(this::read);
                        return true;
                    }));
        } catch (RuntimeException failed) {
            // What was being written may stand in the message, and is a room's own.
            LOG.warn(
                    "text {} cannot be read for its words for now: {}",
                    place.text(),
                    failed.getClass().getSimpleName());
        }
    }

    private void read(TextHead text) {
        var doc = history.at(text.id(), text.head()).doc();
        var said = Provisions.blocks(doc).stream().map(Provisions.Block::text).collect(Collectors.joining("\n"));
        words.keep(text, said.replace("\0", ""));
    }
}
