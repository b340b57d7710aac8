package org.trialogue.rooms.application;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.platform.files.FileStore;
import org.trialogue.platform.files.KeptFile;
import org.trialogue.platform.pages.DocumentPage;
import org.trialogue.platform.pages.DocumentReader;
import org.trialogue.platform.pages.DocumentText.Pages;
import org.trialogue.platform.pages.DocumentText.Unread;
import org.trialogue.platform.security.Viewing;
import org.trialogue.rooms.FileWords;
import org.trialogue.rooms.domain.FileTexts;
import org.trialogue.rooms.domain.FileTexts.Due;

/**
 * Reads the words of files, each in its own room and in no other, on one node at a time, so that they are found in the room. What could not be read stays a
 * file of the room and says why.
 */
@Configuration(proxyBeanMethods = false)
class ReadingFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingFiles.class);
    private static final int AT_ONCE = 20;

    /** A file during which the portal itself ended so often is left alone. */
    private static final int MOST_TRIES = 3;

    private final FileTexts texts;
    private final FileStore files;
    private final DocumentReader reader;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReadingFiles(
            FileTexts texts, FileStore files, DocumentReader reader, TransactionTemplate transaction, Clock clock) {
        this.texts = texts;
        this.files = files;
        this.reader = reader;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> filesOfRoomsAreRead() {
        return Tasks.recurring("files-of-rooms-are-read", FixedDelay.ofSeconds(15))
                .execute((instance, context) -> run());
    }

    /** Reads what waits. */
    void run() {
        List<Due> due = transaction.execute(status -> texts.due(AT_ONCE));
        due.forEach(this::inItsRoom);
    }

    /** Reads one, as a job that works for its room. */
    void inItsRoom(Due due) {
        Viewing.inRoom(due.room().value(), () -> {
            attempt(due);
            return true;
        });
    }

    /** One that fails keeps no other from its turn; it comes again. What stands in it is the room's own, and in no line of the log. */
    private void attempt(Due due) {
        try {
            read(due);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "File {} could not be read: {}",
                    due.file(),
                    failed.getClass().getSimpleName());
        }
    }

    private void read(Due due) {
        var tries = transaction.execute(status -> texts.begin(due.file()));
        if (tries.isEmpty()) return;
        var kept = transaction.execute(status -> files.find(due.file()).filter(each -> !each.isApart()));
        if (tries.get() > MOST_TRIES || kept.isEmpty()) keep(due, FileWords.BROKEN, List.of());
        else if (!DocumentReader.reads(kept.get().mediaType())) keep(due, FileWords.OTHER, List.of());
        else read(due, kept.get());
    }

    private void read(Due due, KeptFile file) {
        try (var content = files.open(file)) {
            switch (reader.read(content, file.mediaType())) {
                case Pages(var pages, var whole) ->
                    keep(
                            due,
                            whole ? FileWords.READ : FileWords.CUT,
                            pages.stream()
                                    .map(ReadingFiles::said)
                                    .filter(each -> !each.isBlank())
                                    .toList());
                case Unread(var why) -> keep(due, FileWords.valueOf(why.name()), List.of());
            }
        } catch (IOException notNow) {
            LOG.warn("File {} could not be read now", due.file());
            transaction.executeWithoutResult(status -> texts.putBack(due.file()));
        }
    }

    private static String said(DocumentPage page) {
        var words = page.text().replace("\0", "");
        return page.name() == null ? words : page.name() + "\n" + words;
    }

    private void keep(Due due, FileWords state, List<String> pages) {
        transaction.executeWithoutResult(status -> texts.keep(due, state, pages, clock.instant()));
    }
}
