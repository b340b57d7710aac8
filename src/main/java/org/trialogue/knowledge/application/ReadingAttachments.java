package org.trialogue.knowledge.application;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.knowledge.Attachment.TextState;
import org.trialogue.knowledge.Practices;
import org.trialogue.knowledge.domain.AttachmentTexts;
import org.trialogue.knowledge.domain.AttachmentTexts.Due;
import org.trialogue.platform.files.FileId;
import org.trialogue.platform.files.FileStore;
import org.trialogue.platform.files.KeptFile;
import org.trialogue.platform.pages.DocumentPage;
import org.trialogue.platform.pages.DocumentReader;
import org.trialogue.platform.pages.DocumentText.Pages;
import org.trialogue.platform.pages.DocumentText.Unread;
import org.trialogue.platform.security.Viewing;
import org.trialogue.search.Entries;

/**
 * Reads the words of attachments, one after the other, each as whoever sent it. What could not be read stays an attachment and says why. The words
 * of what is published already go to the search at once, those of drafts with their publication.
 */
@Service
class ReadingAttachments {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingAttachments.class);
    private static final int AT_ONCE = 20;

    /** A document during which the portal itself ended so often is left alone. */
    private static final int MOST_TRIES = 3;

    private final AttachmentTexts texts;
    private final FileStore files;
    private final DocumentReader reader;
    private final Practices practices;
    private final PracticeEntries search;
    private final Entries entries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReadingAttachments(
            AttachmentTexts texts,
            FileStore files,
            DocumentReader reader,
            Practices practices,
            PracticeEntries search,
            Entries entries,
            TransactionTemplate transaction,
            Clock clock) {
        this.texts = texts;
        this.files = files;
        this.reader = reader;
        this.practices = practices;
        this.search = search;
        this.entries = entries;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Reads what waits. */
    void run() {
        List<Due> due = transaction.execute(status -> texts.due(AT_ONCE));
        for (var each : due)
            Viewing.as(each.sender(), () -> {
                attempt(each.file());
                return true;
            });
    }

    /** One that fails keeps no other from its turn; it comes again. */
    private void attempt(FileId file) {
        try {
            read(file);
        } catch (RuntimeException failed) {
            LOG.warn("Attachment {} could not be read", file, failed);
        }
    }

    private void read(FileId file) {
        var tries = transaction.execute(status -> texts.begin(file));
        var kept = files.find(file).filter(each -> !each.isApart());
        if (tries.isEmpty()) return;
        if (tries.get() > MOST_TRIES || kept.isEmpty()) keep(file, TextState.BROKEN, List.of());
        else read(kept.get());
    }

    private void read(KeptFile file) {
        try (var content = files.open(file)) {
            switch (reader.read(content, file.mediaType())) {
                case Pages(var pages, var whole) -> keep(file.id(), whole ? TextState.READ : TextState.CUT, pages);
                case Unread(var why) -> keep(file.id(), TextState.valueOf(why.name()), List.of());
            }
        } catch (IOException notNow) {
            LOG.warn("Attachment {} could not be read now: {}", file.id(), notNow.getMessage());
            transaction.executeWithoutResult(status -> texts.putBack(file.id()));
        }
    }

    private void keep(FileId file, TextState state, List<DocumentPage> pages) {
        transaction.executeWithoutResult(status -> {
            texts.alone();
            texts.keep(file, state, pages, clock.instant());
            for (var key : texts.practices(file))
                practices.practice(key).map(search::entry).ifPresent(entries::put);
        });
    }
}
