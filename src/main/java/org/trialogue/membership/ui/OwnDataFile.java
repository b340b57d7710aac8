package org.trialogue.membership.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.membership.application.OwnData;
import org.trialogue.platform.security.SignedIn;

/** Hands a member all that the portal holds of them, as an archive. */
@RestController
class OwnDataFile {

    /** Where it is, within the portal. */
    static final String ADDRESS = "account/data";

    private final OwnData own;
    private final SignedIn signedIn;

    OwnDataFile(OwnData own, SignedIn signedIn) {
        this.own = own;
        this.signedIn = signedIn;
    }

    @GetMapping("/" + ADDRESS)
    void file(HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("trialogue.zip")
                        .build()
                        .toString());
        own.write(signedIn.id(), response.getOutputStream());
    }
}
