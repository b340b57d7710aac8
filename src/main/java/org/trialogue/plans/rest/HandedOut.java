package org.trialogue.plans.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.files.FileStore;
import org.trialogue.platform.files.FileTaken;
import org.trialogue.platform.files.KeptFile;
import org.trialogue.platform.security.Viewing;

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
                response.setContentType(file.mediaType());
                response.setContentLengthLong(file.size());
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString());
                return content.transferTo(response.getOutputStream());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }
}
