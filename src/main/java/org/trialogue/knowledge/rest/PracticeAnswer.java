package org.trialogue.knowledge.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.trialogue.knowledge.application.PracticeTaking;
import org.trialogue.knowledge.application.PracticeTaking.Found;
import org.trialogue.knowledge.application.PracticeUsage;
import org.trialogue.knowledge.domain.Published;
import org.trialogue.knowledge.exporting.PracticeFormat;

/** Practices as the body of an answer, written while they are read: a file is always saved, never shown. */
@Component
public class PracticeAnswer {

    /** The head that says how many were found, of which a file holds the first {@link PracticeTaking#MOST}. */
    public static final String TOTAL = "X-Total-Count";

    private static final String A_MOMENT = "30";

    private final PracticeTaking taking;
    private final PracticeUsage usage;

    PracticeAnswer(PracticeTaking taking, PracticeUsage usage) {
        this.taking = taking;
        this.usage = usage;
    }

    /** Writes what was found; asks to come again where nothing whole was. */
    public void write(Optional<Found> all, PracticeFormat format, HttpServletResponse response) throws IOException {
        if (all.isEmpty()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, A_MOMENT);
            throw new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE, "the search changed while it was read: ask again in a moment");
        }
        var found = all.get();
        head(response, "practices", format);
        response.setHeader(TOTAL, Long.toString(found.total()));
        usage.taken(found.keys());
        taking.write(found, format, base(), response.getOutputStream());
    }

    /** Writes one practice. */
    public void write(Published practice, PracticeFormat format, HttpServletResponse response) throws IOException {
        head(response, practice.practice().key(), format);
        usage.taken(List.of(practice.practice().key()));
        taking.write(practice, format, base(), response.getOutputStream());
    }

    private static void head(HttpServletResponse response, String name, PracticeFormat format) {
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + format.ending(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + "/";
    }
}
