package org.trialogue.plans.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.files.FileStore;
import org.trialogue.platform.files.FileTaken;
import org.trialogue.platform.files.KeptFile;
import org.trialogue.platform.security.Viewing;
import org.trialogue.platform.tables.Handout;

/** Hands a file to a script, read as its member, as the pages hand it out: saved, never shown, and with a line in the record of its room. */
@Component
class HandedOut {

    private final FileStore files;
    private final ApplicationEventPublisher events;

    HandedOut(FileStore files, ApplicationEventPublisher events) {
        this.files = files;
        this.events = events;
    }

    /** Writes it into the answer. */
    void to(MemberId member, KeptFile file, HttpServletResponse response) {
        Viewing.as(member, () -> {
            try (var content = files.open(file)) {
                if (file.room() != null) events.publishEvent(new FileTaken(file.id(), file.room(), member));
                Handout.head(response, file.name(), file.mediaType());
                response.setContentLengthLong(file.size());
                return content.transferTo(response.getOutputStream());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }
}
