package org.trialogue.membership.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.membership.application.OwnArchive;
import org.trialogue.membership.application.OwnData;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Texts;

/** Hands a member all that the portal holds of them, as an archive. */
@RestController
class OwnDataFile {

    /** Where it is, within the portal. */
    static final String ADDRESS = "account/data";

    private final OwnData own;
    private final SignedIn signedIn;
    private final Texts texts;

    OwnDataFile(OwnData own, SignedIn signedIn, Texts texts) {
        this.own = own;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    @GetMapping("/" + ADDRESS)
    void file(Locale language, HttpServletResponse response) throws IOException {
        var taken = own.take(signedIn.id());
        if (taken.isEmpty()) {
            underWay(response, language);
            return;
        }
        try (var archive = taken.get()) {
            send(archive, response);
        }
    }

    private void underWay(HttpServletResponse response, Locale language) throws IOException {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(texts.getTranslation("membership.record.own.data.under-way", language));
    }

    private static void send(OwnArchive archive, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("trialogue.zip")
                        .build()
                        .toString());
        response.setContentLengthLong(archive.size());
        archive.send(response.getOutputStream());
    }
}
